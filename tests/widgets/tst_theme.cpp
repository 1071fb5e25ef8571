// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/organizationcolors.h"
#include "widgets/style/systemtheme.h"
#include "widgets/style/theme.h"

#include <QApplication>
#include <QSet>
#include <QTest>

using namespace offtake;
using namespace Qt::StringLiterals;

class TestTheme : public QObject
{
    Q_OBJECT
private slots:
    void contrastRatioOfKnownPairs();
    void textReads_data();
    void textReads();
    void paletteTellsItsTheme();
    void followsTheDesktop();
    void organizationsKeepTheirColors();
};

void TestTheme::contrastRatioOfKnownPairs()
{
    QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrastRatio(Qt::white, Qt::white), 1.0);
    // #767676 is the lightest grey that WCAG accepts for text on white.
    QVERIFY(contrastRatio(QColor(0x767676), Qt::white) >= 4.5);
    QVERIFY(contrastRatio(QColor(0x777777), Qt::white) < 4.5);
}

void TestTheme::textReads_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestTheme::textReads()
{
    QFETCH(bool, dark);
    const Theme &theme = dark ? Theme::night() : Theme::day();
    QCOMPARE(theme.dark, dark);
    for (const QColor &surface : {theme.window, theme.card}) {
        for (const QColor &text : {theme.text, theme.muted, theme.warning, theme.error})
            QVERIFY2(
                contrastRatio(text, surface) >= 4.5, qPrintable(text.name() + u" on "_s + surface.name()));
        for (const QColor &line : {theme.muted, theme.accent, theme.loss, theme.edge})
            QVERIFY2(
                contrastRatio(line, surface) >= 3.0, qPrintable(line.name() + u" on "_s + surface.name()));
    }
    QVERIFY(contrastRatio(theme.accent, theme.card) >= 4.5); // links and names of lines stand on cards
    QVERIFY(contrastRatio(theme.onAccent, theme.accent) >= 4.5);
    const QPalette palette = theme.palette();
    QVERIFY(contrastRatio(palette.color(QPalette::ButtonText), palette.color(QPalette::Button)) >= 4.5);
    QVERIFY(contrastRatio(palette.color(QPalette::ToolTipText), palette.color(QPalette::ToolTipBase)) >= 4.5);
    // Names that charts write on an organisation's colour.
    for (const QColor &fill : categoryColors())
        QVERIFY2(contrastRatio(textOn(fill), fill) >= 4.5, qPrintable(fill.name()));
    QVERIFY(contrastRatio(textOn(theme.rest), theme.rest) >= 4.5);
}

void TestTheme::paletteTellsItsTheme()
{
    QVERIFY(!Theme::of(Theme::day().palette()).dark);
    QVERIFY(Theme::of(Theme::night().palette()).dark);
    applyTheme(ThemeChoice::Dark);
    QVERIFY(Theme::of(QApplication::palette()).dark);
    applyTheme(ThemeChoice::Light);
    QVERIFY(!Theme::of(QApplication::palette()).dark);
}

void TestTheme::followsTheDesktop()
{
    const auto says = [](uint scheme) {
        SystemTheme::instance().takeSetting(u"org.freedesktop.appearance"_s, u"color-scheme"_s, scheme);
    };
    const auto isDark = [] { return Theme::of(QApplication::palette()).dark; };
    applyTheme(ThemeChoice::System);
    says(1);
    QVERIFY(isDark());
    says(2);
    QVERIFY(!isDark());
    SystemTheme::instance().takeSetting(u"org.freedesktop.appearance"_s, u"contrast"_s, 1);
    QVERIFY(!isDark());
    applyTheme(ThemeChoice::Light); // chosen: the desktop has no say
    says(1);
    QVERIFY(!isDark());
    applyTheme(ThemeChoice::System);
    QVERIFY(isDark());
    says(0);
    applyTheme(ThemeChoice::Light);
}

void TestTheme::organizationsKeepTheirColors()
{
    // Written out: a change would give printed reports other colours than the window.
    QCOMPARE(organizationColor(OrganizationId(u"microsoft"_s)), QColor(0x0072B2));
    QCOMPARE(organizationColor(OrganizationId(u"openai"_s)), QColor(0x009E73));
    QCOMPARE(organizationColor(OrganizationId(u"some-customer"_s)),
        organizationColor(OrganizationId(u"some-customer"_s)));
    QSet<QRgb> colors;
    for (const QString &id :
        {u"microsoft"_s, u"openai"_s, u"meta"_s, u"nvidia"_s, u"google"_s, u"anthropic"_s, u"xai"_s})
        colors.insert(organizationColor(OrganizationId(id)).rgb());
    QCOMPARE(colors.size(), 7);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"

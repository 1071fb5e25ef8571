// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/settings.h"

#include <QFile>
#include <QLockFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace offtake;
using namespace Qt::StringLiterals;

class TestSettings : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void isThereAtOnceAndInTheFileSoon();
    void goesWithoutAValue();

private:
    QString inTheFile() const
    {
        QFile file(m_file);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    QTemporaryDir m_folder;
    QString m_file;
};

void TestSettings::initTestCase()
{
    QCoreApplication::setOrganizationName(u"offtake"_s);
    QCoreApplication::setApplicationName(u"tst_settings"_s);
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    QSettings settings;
    settings.setValue(u"before"_s, 1); // makes the folder
    settings.sync();
    m_file = settings.fileName();
    QVERIFY(inTheFile().contains(u"before=1"_s));
}

/// Who writes the file waits for its lock, as for a busy disk; who sets something does not.
void TestSettings::isThereAtOnceAndInTheFileSoon()
{
    {
        QLockFile other(m_file + u".lock"_s);
        QVERIFY(other.lock());
        setSetting(u"folder"_s, u"first"_s);
        setSetting(u"folder"_s, u"second"_s);
        QCOMPARE(setting(u"folder"_s), QVariant(u"second"_s));
        QVERIFY(!inTheFile().contains(u"folder"_s));
    }
    QTRY_VERIFY(inTheFile().contains(u"folder=second"_s));
    QCOMPARE(setting(u"folder"_s), QVariant(u"second"_s));
    QCOMPARE(setting(u"before"_s), QVariant(u"1"_s));
    QCOMPARE(setting(u"nothing"_s, 7), QVariant(7));
}

void TestSettings::goesWithoutAValue()
{
    setSetting(u"folder"_s, u"third"_s);
    setSetting(u"folder"_s, {});
    QCOMPARE(setting(u"folder"_s, u"none"_s), QVariant(u"none"_s));
    QTRY_VERIFY(!inTheFile().contains(u"folder"_s));
    QCOMPARE(setting(u"folder"_s, u"none"_s), QVariant(u"none"_s));
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"

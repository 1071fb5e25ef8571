// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/import/importsettings.h"

#include "data/store/tables.h"
#include "data/text/wordtext.h"
#include "widgets/style/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

void choose(QComboBox *box, const QVariant &value)
{
    const QSignalBlocker quiet(box);
    box->setCurrentIndex(box->findData(value));
}

void setItems(QComboBox *box, const QStringList &texts)
{
    for (int i = 0; i < int(texts.size()); ++i)
        box->setItemText(i, texts.at(i));
}

} // namespace

ImportSettings::ImportSettings(QWidget *parent)
    : QWidget(parent)
{
    m_form = new QFormLayout(this);
    m_form->setContentsMargins(0, 0, spacing::kBetween, 0);
    m_form->setVerticalSpacing(spacing::kBetween);
    m_form->setRowWrapPolicy(QFormLayout::WrapAllRows);

    auto *profile = new QWidget(this);
    m_profile = new QComboBox(profile);
    m_profile->setObjectName(u"importProfile"_s);
    m_profileMenuButton = new QToolButton(profile);
    m_profileMenuButton->setObjectName(u"importProfileMenu"_s);
    m_profileMenuButton->setPopupMode(QToolButton::InstantPopup);
    m_profileMenuButton->setFocusPolicy(Qt::StrongFocus);
    m_profileMenu = new QMenu(m_profileMenuButton);
    m_profileMenuButton->setMenu(m_profileMenu);
    auto *row = new QHBoxLayout(profile);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::kControl);
    row->addWidget(m_profile, 1);
    row->addWidget(m_profileMenuButton);
    m_form->addRow(u" "_s, profile);

    m_table = addBox("importTable");
    for (const TableInfo &table : referenceTables())
        m_table->addItem(QString(), table.name);
    m_table->setCurrentIndex(-1);
    m_header = new QCheckBox(this);
    m_header->setObjectName(u"importHeader"_s);
    m_header->setChecked(true);
    m_form->addRow(m_header);
    m_encoding = addBox("importEncoding");
    for (const QString &encoding :
        {u"UTF-8"_s, u"UTF-16LE"_s, u"UTF-16BE"_s, u"windows-1252"_s, u"ISO-8859-1"_s, u"ISO-8859-15"_s})
        m_encoding->addItem(encoding, encoding);
    m_delimiter = addBox("importDelimiter");
    for (const QChar delimiter : {u',', u';', u'\t', u'|'})
        m_delimiter->addItem(QString(), delimiter);
    m_decimal = addBox("importDecimal");
    for (const QChar decimal : {u'.', u','})
        m_decimal->addItem(QString(), decimal);
    m_dateOrder = addBox("importDateOrder");
    for (const DateOrder order : {DateOrder::Ymd, DateOrder::Dmy, DateOrder::Mdy})
        m_dateOrder->addItem(QString(), int(order));
    m_conflict = addBox("importConflict");
    for (const OnConflict conflict : {OnConflict::Update, OnConflict::Skip, OnConflict::Fail})
        m_conflict->addItem(QString(), int(conflict));
    m_empty = addBox("importEmpty");
    for (const bool clear : {false, true})
        m_empty->addItem(QString(), clear);
    m_nullMark = addBox("importNullMark");
    m_nullMark->setEditable(true);
    m_nullMark->setInsertPolicy(QComboBox::NoInsert);
    for (const QString &mark : {QString(), u"\\N"_s, u"NULL"_s, u"."_s})
        m_nullMark->addItem(mark, mark);
    connectBoxes();
    retranslate();
}

QComboBox *ImportSettings::addBox(const char *name)
{
    auto *box = new QComboBox(this);
    box->setObjectName(QString::fromLatin1(name));
    m_form->addRow(u" "_s, box);
    return box;
}

void ImportSettings::connectBoxes()
{
    connect(m_profile, &QComboBox::activated, this,
        [this] { emit profileChosen(m_profile->currentData().toString()); });
    // Another table has other columns: the mapping is guessed anew.
    connect(m_table, &QComboBox::activated, this, [this] {
        emit changed([table = m_table->currentData().toString()](ImportOptions &options) {
            options.table = table;
            options.mapping.clear();
            options.types.clear();
        });
    });
    // Without a header the columns are called by their numbers.
    connect(m_header, &QCheckBox::clicked, this, [this](bool header) {
        emit changed([header](ImportOptions &options) {
            options.dialect.header = header;
            options.mapping.clear();
        });
    });
    connect(m_encoding, &QComboBox::activated, this, [this] {
        emit changed([encoding = m_encoding->currentData().toString()](
                         ImportOptions &options) { options.dialect.encoding = encoding; });
    });
    connect(m_delimiter, &QComboBox::activated, this, [this] {
        emit changed([delimiter = m_delimiter->currentData().toChar()](ImportOptions &options) {
            options.dialect.delimiter = delimiter;
            options.mapping.clear();
        });
    });
    connect(m_decimal, &QComboBox::activated, this, [this] {
        emit changed([decimal = m_decimal->currentData().toChar()](
                         ImportOptions &options) { options.dialect.decimal = decimal; });
    });
    connect(m_dateOrder, &QComboBox::activated, this, [this] {
        emit changed([order = DateOrder(m_dateOrder->currentData().toInt())](
                         ImportOptions &options) { options.dialect.dateOrder = order; });
    });
    connect(m_conflict, &QComboBox::activated, this, [this] {
        emit changed([conflict = OnConflict(m_conflict->currentData().toInt())](
                         ImportOptions &options) { options.onConflict = conflict; });
    });
    connect(m_empty, &QComboBox::activated, this, [this] {
        emit changed([clear = m_empty->currentData().toBool()](
                         ImportOptions &options) { options.clearEmpty = clear; });
    });
    const auto announceMark = [this] {
        emit changed(
            [mark = m_nullMark->currentText()](ImportOptions &options) { options.dialect.nullMark = mark; });
    };
    connect(m_nullMark, &QComboBox::activated, this, announceMark);
    connect(m_nullMark->lineEdit(), &QLineEdit::editingFinished, this, [this, announceMark] {
        if (m_nullMark->lineEdit()->isModified()) {
            m_nullMark->lineEdit()->setModified(false);
            announceMark();
        }
    });
}

void ImportSettings::setReport(const ImportReport &report, const ImportOptions &options)
{
    choose(m_table, report.table);
    m_header->setChecked(report.dialect.header.value_or(true));
    if (m_encoding->findData(report.dialect.encoding) < 0)
        m_encoding->addItem(report.dialect.encoding, report.dialect.encoding);
    choose(m_encoding, report.dialect.encoding);
    const QChar delimiter = report.dialect.delimiter.value_or(u',');
    if (m_delimiter->findData(delimiter) < 0)
        m_delimiter->addItem(QString(delimiter), delimiter);
    choose(m_delimiter, delimiter);
    choose(m_decimal, report.dialect.decimal.value_or(u'.'));
    choose(m_dateOrder, int(report.dialect.dateOrder.value_or(DateOrder::Ymd)));
    choose(m_conflict, int(options.onConflict));
    choose(m_empty, options.clearEmpty);
    const QSignalBlocker quiet(m_nullMark);
    m_nullMark->setCurrentText(options.dialect.nullMark);
}

void ImportSettings::setProfiles(const QStringList &names, const QString &current)
{
    m_names = names;
    m_asLastTime = false;
    const QSignalBlocker quiet(m_profile);
    m_profile->clear();
    m_profile->addItem(tr("None: guess from the file"), QString());
    for (const QString &name : names)
        m_profile->addItem(name, name);
    m_profile->setCurrentIndex(std::max(0, m_profile->findData(current)));

    m_profileMenu->clear();
    m_profileMenu->addAction(tr("Save as a profile..."), this, &ImportSettings::saveProfileRequested);
    QAction *remove = m_profileMenu->addAction(tr("Delete the profile"), this,
        [this] { emit removeProfileRequested(m_profile->currentData().toString()); });
    remove->setEnabled(!current.isEmpty());
    m_profileMenu->addSeparator();
    m_profileMenu->addAction(tr("Save to a file..."), this, &ImportSettings::exportProfileRequested);
    m_profileMenu->addAction(tr("Read from a file..."), this, &ImportSettings::readProfileRequested);
}

void ImportSettings::showLastTime()
{
    m_asLastTime = true;
    const QSignalBlocker quiet(m_profile);
    m_profile->insertItem(0, tr("As such a file last time"), QString());
    m_profile->setCurrentIndex(0);
}

void ImportSettings::retranslate()
{
    const QString current = m_profile->currentData().toString();
    const bool asLastTime = m_asLastTime;
    setProfiles(m_names, current);
    if (asLastTime)
        showLastTime();
    m_profileMenuButton->setText(u"…"_s);
    m_profileMenuButton->setToolTip(tr("Save, share or delete profiles"));
    m_profileMenuButton->setAccessibleName(tr("Save, share or delete profiles"));
    m_profile->setToolTip(tr("A profile keeps how files of one origin are read"));
    m_header->setText(tr("The first row names the columns"));
    const std::pair<QWidget *, QString> names[] = {
        {m_profile->parentWidget(), tr("Profile")},
        {m_table, tr("Table")},
        {m_encoding, tr("Encoding")},
        {m_delimiter, tr("Delimiter")},
        {m_decimal, tr("Decimal sign")},
        {m_dateOrder, tr("Dates")},
        {m_conflict, tr("Rows that exist already")},
        {m_empty, tr("Empty cells")},
        {m_nullMark, tr("Cells that mean “nothing”")},
    };
    for (const auto &[field, name] : names) {
        qobject_cast<QLabel *>(m_form->labelForField(field))->setText(name);
        field->setAccessibleName(name);
    }
    m_profile->setAccessibleName(tr("Profile"));
    for (int i = 0; i < m_table->count(); ++i)
        m_table->setItemText(i, wordText(m_table->itemData(i).toString()));
    setItems(m_delimiter, {tr("Comma ,"), tr("Semicolon ;"), tr("Tab"), tr("Bar |")});
    setItems(m_decimal, {tr("Point 1.5"), tr("Comma 1,5")});
    setItems(m_dateOrder, {tr("Year, month, day"), tr("Day, month, year"), tr("Month, day, year")});
    setItems(
        m_conflict, {tr("Update them"), tr("Leave them as they are"), tr("Stop at the first difference")});
    setItems(m_empty, {tr("Leave the stored value"), tr("Take the stored value away")});
}

} // namespace offtake

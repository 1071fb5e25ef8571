// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the import dialog and what they do.
#include "widgets/import/importdialog.h"

#include "widgets/import/importchanges.h"
#include "widgets/import/importcolumns.h"
#include "widgets/import/importorganizations.h"
#include "widgets/import/importsettings.h"
#include "widgets/style/theme.h"
#include "widgets/tables/resulttable.h"

#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSettingsWidth = 292;

} // namespace

QWidget *ImportDialog::createFileRow()
{
    auto *row = new QWidget(this);
    m_path = new QLineEdit(row);
    m_path->setObjectName(u"importPath"_s);
    m_path->setReadOnly(true);
    m_browse = new QPushButton(row);
    m_browse->setObjectName(u"importBrowse"_s);
    m_paste = new QPushButton(row);
    m_paste->setObjectName(u"importPaste"_s);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::kBetween);
    layout->addWidget(m_path, 1);
    layout->addWidget(m_browse);
    layout->addWidget(m_paste);
    return row;
}

/// Asked where a date has two readings and nothing in the file decides.
QWidget *ImportDialog::createQuestion()
{
    m_question = new QFrame(this);
    m_question->setObjectName(u"importQuestion"_s);
    m_question->setFrameShape(QFrame::StyledPanel);
    m_questionText = new QLabel(m_question);
    m_questionText->setWordWrap(true);
    m_dayFirst = new QPushButton(m_question);
    m_dayFirst->setObjectName(u"importDayFirst"_s);
    m_monthFirst = new QPushButton(m_question);
    m_monthFirst->setObjectName(u"importMonthFirst"_s);
    auto *layout = new QHBoxLayout(m_question);
    layout->setSpacing(spacing::kBetween);
    layout->addWidget(m_questionText, 1);
    layout->addWidget(m_dayFirst);
    layout->addWidget(m_monthFirst);
    m_question->hide();
    return m_question;
}

QWidget *ImportDialog::createSettings()
{
    m_settings = new ImportSettings;
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(m_settings);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFixedWidth(kSettingsWidth);
    return scroll;
}

QWidget *ImportDialog::createTabs()
{
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(u"importTabs"_s);
    m_changes = new ImportChanges;
    m_columns = new ImportColumns;
    m_organizations = new ImportOrganizations;
    m_problems = new ResultTable;
    m_problems->setObjectName(u"importProblems"_s);
    m_problems->setFirstNumberColumn(1000);
    for (QWidget *tab : QList<QWidget *>{m_changes, m_columns, m_organizations, m_problems})
        m_tabs->addTab(tab, QString());
    return m_tabs;
}

QWidget *ImportDialog::createBottom()
{
    auto *bottom = new QWidget(this);
    m_counts = new QLabel(bottom);
    m_counts->setObjectName(u"importCounts"_s);
    m_counts->setWordWrap(true);
    m_progress = new QProgressBar(bottom);
    m_progress->setObjectName(u"importProgress"_s);
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(160, 12);
    m_progress->hide();
    m_saveRejects = new QPushButton(bottom);
    m_saveRejects->setObjectName(u"importSaveRejects"_s);
    m_apply = new QPushButton(bottom);
    m_apply->setObjectName(u"importApply"_s);
    m_apply->setDefault(true);
    m_close = new QPushButton(bottom);
    m_close->setObjectName(u"importClose"_s);
    m_close->setAutoDefault(false);
    auto *layout = new QHBoxLayout(bottom);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::kBetween);
    layout->addWidget(m_counts, 1);
    layout->addWidget(m_progress);
    for (QPushButton *button : {m_saveRejects, m_apply, m_close})
        layout->addWidget(button);
    return bottom;
}

void ImportDialog::connectParts()
{
    connect(m_browse, &QPushButton::clicked, this, &ImportDialog::askFile);
    connect(m_paste, &QPushButton::clicked, this, &ImportDialog::paste);
    connect(m_apply, &QPushButton::clicked, this, &ImportDialog::apply);
    connect(m_saveRejects, &QPushButton::clicked, this, &ImportDialog::saveRejects);
    connect(m_close, &QPushButton::clicked, this, &ImportDialog::reject);
    for (const auto &[button, order] :
        {std::pair(m_dayFirst, DateOrder::Dmy), std::pair(m_monthFirst, DateOrder::Mdy)})
        connect(button, &QPushButton::clicked, this, [this, order = order] {
            m_chosen.dialect.dateOrder = order;
            preview();
        });
    connect(m_settings, &ImportSettings::changed, this,
        [this](const std::function<void(ImportOptions &)> &change) {
            change(m_chosen);
            preview();
        });
    connect(
        m_columns, &ImportColumns::mappingChosen, this, [this](const QString &column, const QString &header) {
            m_chosen.mapping[column] = header;
            preview();
        });
    connect(m_columns, &ImportColumns::typeChosen, this, [this](const QString &column, const QString &words) {
        m_chosen.types.remove(column);
        if (!words.isEmpty())
            m_chosen.types.insert(column, words);
        preview();
    });
    connect(m_organizations, &ImportOrganizations::chosen, this,
        [this](const QStringList &created, const QMap<QString, QString> &meanings) {
            m_chosen.createOrganizations = created;
            m_chosen.organizations = meanings;
            preview();
        });
    connect(m_settings, &ImportSettings::profileChosen, this, &ImportDialog::useProfile);
    connect(m_settings, &ImportSettings::saveProfileRequested, this, &ImportDialog::saveProfile);
    connect(m_settings, &ImportSettings::exportProfileRequested, this, &ImportDialog::exportProfile);
    connect(m_settings, &ImportSettings::readProfileRequested, this, &ImportDialog::readProfile);
    connect(m_settings, &ImportSettings::removeProfileRequested, this, &ImportDialog::removeProfile);
}

} // namespace offtake

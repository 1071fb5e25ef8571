// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/navigationbar.h"

#include "data/store/store.h"
#include "widgets/background.h"
#include "widgets/searchbox.h"
#include "widgets/settings.h"
#include "widgets/style/theme.h"

#include <QComboBox>
#include <QDateEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSettings>
#include <QSignalBlocker>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

const QString kProviderKey = u"window/provider"_s;
/// Whom the sample's first question is about.
const QString kFirstProvider = u"coreweave"_s;

} // namespace

NavigationBar::NavigationBar(QWidget *parent)
    : QFrame(parent)
    , m_provider(new QComboBox(this))
    , m_asOfLabel(new QLabel(this))
    , m_asOf(new QDateEdit(QDate::currentDate(), this))
    , m_search(new SearchBox(this))
{
    setObjectName(u"navigation"_s);
    m_provider->setObjectName(u"provider"_s);
    m_provider->setMinimumContentsLength(18);
    m_provider->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_asOf->setObjectName(u"asOf"_s);
    m_asOf->setCalendarPopup(true);
    m_asOf->setKeyboardTracking(false);
    m_asOf->setMinimumDate(QDate(2000, 1, 1));
    m_asOfLabel->setBuddy(m_asOf);
    m_search->setMinimumWidth(260);
    m_search->setMaximumWidth(420);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(spacing::kPage, spacing::kBetween, spacing::kPage, spacing::kBetween);
    layout->setSpacing(spacing::kBetween);
    layout->addWidget(m_provider);
    layout->addWidget(m_asOfLabel);
    layout->addWidget(m_asOf);
    layout->addStretch(1);
    layout->addWidget(m_search, 2);
    connect(m_provider, &QComboBox::currentIndexChanged, this, &NavigationBar::subjectChanged);
    connect(m_asOf, &QDateEdit::dateChanged, this, &NavigationBar::subjectChanged);
    retranslate();
}

Subject NavigationBar::subject() const
{
    return {OrganizationId(m_provider->currentData().toString()), m_provider->currentText(), m_asOf->date()};
}

void NavigationBar::fill(Store &store)
{
    ++m_reading;
    if (!store.hasManyContracts())
        return take(store.providers());
    take(store.oneProvider(OrganizationId(chosen()))); // the others need not be waited for
    refresh(store.path());
}

QString NavigationBar::chosen() const
{
    return m_provider->count() > 0 ? m_provider->currentData().toString()
                                   : setting(kProviderKey, kFirstProvider).toString();
}

void NavigationBar::refresh(const QString &storePath)
{
    runInBackground(
        this,
        [storePath]() -> Result<QList<Organization>> {
            const auto store = Store::open(storePath, Store::Mode::ReadOnly);
            return store ? (*store)->providers() : Unexpected(store.error());
        },
        [this, reading = ++m_reading](const Result<QList<Organization>> &providers) {
            if (reading != m_reading)
                return;
            const OrganizationId before = subject().provider;
            take(providers);
            if (subject().provider != before)
                emit subjectChanged(); // the first one came, or the chosen one is gone
        });
}

void NavigationBar::take(const Result<QList<Organization>> &providers)
{
    if (!providers) {
        emit problemOccurred(providers.error().message);
        return;
    }
    const QSignalBlocker quiet(m_provider);
    const QString before = chosen();
    m_provider->clear();
    for (const Organization &organization : *providers)
        m_provider->addItem(organization.name, organization.id.value());
    m_provider->setCurrentIndex(m_provider->count() > 0 ? std::max(0, m_provider->findData(before)) : -1);
}

bool NavigationBar::isProvider(const OrganizationId &organization) const
{
    return m_provider->findData(organization.value()) >= 0;
}

void NavigationBar::choose(const OrganizationId &provider)
{
    if (const int index = m_provider->findData(provider.value()); index >= 0)
        m_provider->setCurrentIndex(index);
}

void NavigationBar::saveSession() const
{
    if (m_provider->currentIndex() >= 0)
        QSettings().setValue(kProviderKey, m_provider->currentData());
}

void NavigationBar::retranslate()
{
    m_provider->setAccessibleName(tr("Provider"));
    m_asOfLabel->setText(tr("as of"));
    m_asOf->setAccessibleName(tr("As of"));
    m_asOf->setLocale(QLocale());
    m_asOf->setDisplayFormat(u"d MMM yyyy"_s);
    // Qt's own hint leaves out that Spanish months are longer than their first three letters.
    m_asOf->setMinimumWidth(m_asOf->fontMetrics().horizontalAdvance(u"28 sept 2026"_s) + 48);
    m_search->setPlaceholderText(
        tr("Search everything  (%1)")
            .arg(QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText)));
    m_search->setAccessibleName(tr("Search everything"));
}

void NavigationBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace offtake

// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the import dialog that keeps, fetches and shares profiles. The store and the files are touched
// by a worker.
#include "widgets/import/importdialog.h"

#include "data/store/store.h"
#include "widgets/import/importsettings.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

/// Runs `work` with the profiles of the store at `path`.
template <class Work>
auto withProfiles(const QString &path, Work work) -> decltype(work(std::declval<ImportProfiles &>()))
{
    const auto store = Store::open(path);
    if (!store)
        return Unexpected<Error>(store.error());
    ImportProfiles profiles((*store)->database());
    return work(profiles);
}

} // namespace

void ImportDialog::loadProfiles(const QString &current)
{
    m_profile = current;
    runInBackground(
        this,
        [path = m_storePath] {
            return withProfiles(path, [](ImportProfiles &profiles) { return profiles.names(); });
        },
        [this, current](const Result<QStringList> &names) {
            if (names && current == m_profile)
                m_settings->setProfiles(*names, current);
        });
}

void ImportDialog::useProfile(const QString &name)
{
    if (name.isEmpty()) {
        const ImportOptions before = m_chosen;
        m_chosen = {};
        m_chosen.path = before.path;
        m_chosen.contents = before.contents;
        loadProfiles({});
        preview();
        return;
    }
    runInBackground(
        this,
        [path = m_storePath, name] {
            return withProfiles(path, [&](ImportProfiles &profiles) { return profiles.load(name); });
        },
        [this](const Result<ImportProfile> &profile) {
            if (profile)
                setProfile(*profile);
            else
                say(profile.error().message, true);
        });
}

void ImportDialog::setProfile(const ImportProfile &profile)
{
    ImportOptions fresh;
    fresh.path = m_chosen.path;
    fresh.contents = m_chosen.contents;
    profile.applyTo(fresh);
    m_chosen = fresh;
    m_mayBeAsLastTime = false;
    loadProfiles(profile.name);
    preview();
}

void ImportDialog::saveProfile()
{
    if (!m_hasReport)
        return say(tr("Read a file first; the profile keeps how it was read."), true);
    const QString name = QInputDialog::getText(this, tr("Save as a profile"), tr("Name of the profile"),
        QLineEdit::Normal, m_profile.isEmpty() ? QFileInfo(m_chosen.path).completeBaseName() : m_profile)
                             .trimmed();
    if (name.isEmpty())
        return;
    runInBackground(
        this,
        [path = m_storePath, profile = ImportProfile::of(name, m_report, m_chosen)] {
            return withProfiles(path, [&](ImportProfiles &profiles) { return profiles.save(profile); });
        },
        [this, name](const Result<void> &saved) {
            say(saved ? tr("Saved as the profile “%1”.").arg(name) : saved.error().message, !saved);
            loadProfiles(saved ? name : m_profile);
        });
}

void ImportDialog::exportProfile()
{
    if (!m_hasReport)
        return say(tr("Read a file first; the profile keeps how it was read."), true);
    const QString name = m_profile.isEmpty() ? QFileInfo(m_chosen.path).completeBaseName() : m_profile;
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the profile to a file"),
        QDir::home().filePath(name + u".json"_s), tr("Import profiles (*.json)"));
    if (path.isEmpty())
        return;
    runInBackground(
        this,
        [path, profile = ImportProfile::of(name, m_report, m_chosen)] {
            return writeProfileFile(path, profile);
        },
        [this, path](const Result<void> &saved) {
            say(saved ? tr("Saved to %1.").arg(QDir::toNativeSeparators(path)) : saved.error().message,
                !saved);
        });
}

void ImportDialog::readProfile()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Read a profile from a file"),
        QDir::homePath(), tr("Import profiles (*.json)") + u";;"_s + tr("All files (*)"));
    if (path.isEmpty())
        return;
    // It becomes a profile of the store, too: that is what it is read for.
    runInBackground(
        this,
        [store = m_storePath, path]() -> Result<ImportProfile> {
            auto profile = readProfileFile(path);
            if (!profile)
                return profile;
            if (profile->name.isEmpty())
                profile->name = QFileInfo(path).completeBaseName();
            const auto saved =
                withProfiles(store, [&](ImportProfiles &profiles) { return profiles.save(*profile); });
            return saved ? profile : Unexpected<Error>(saved.error());
        },
        [this](const Result<ImportProfile> &profile) {
            if (profile)
                setProfile(*profile);
            else
                say(profile.error().message, true);
        });
}

void ImportDialog::removeProfile(const QString &name)
{
    runInBackground(
        this,
        [path = m_storePath, name] {
            return withProfiles(path, [&](ImportProfiles &profiles) { return profiles.remove(name); });
        },
        [this](const Result<void> &removed) {
            if (!removed)
                say(removed.error().message, true);
            loadProfiles({});
        });
}

} // namespace offtake

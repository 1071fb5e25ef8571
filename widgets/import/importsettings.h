// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/import/importer.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QMenu;
class QToolButton;

namespace offtake {

/// How a file is read: profile, table, dialect, what happens to stored rows. Shows what was guessed; what the
/// analyst changes is announced.
class ImportSettings : public QWidget
{
    Q_OBJECT
public:
    explicit ImportSettings(QWidget *parent = nullptr);

    /// `options`: what the analyst chose so far, over which the report shows what was used.
    void setReport(const ImportReport &report, const ImportOptions &options);
    /// The profiles to choose from; `current` empty = none.
    void setProfiles(const QStringList &names, const QString &current);
    /// The file is read as one with the same columns was.
    void showLastTime();
    void retranslate();

signals:
    /// Every choice but a profile; `change` is to be applied to the options.
    void changed(const std::function<void(offtake::ImportOptions &)> &change);
    void profileChosen(const QString &name); ///< empty: guess anew
    void saveProfileRequested();
    void exportProfileRequested();
    void readProfileRequested();
    void removeProfileRequested(const QString &name);

private:
    QComboBox *addBox(const char *name);
    void connectBoxes();

    QFormLayout *m_form = nullptr;
    QComboBox *m_profile = nullptr;
    QToolButton *m_profileMenuButton = nullptr;
    QMenu *m_profileMenu = nullptr;
    QComboBox *m_table = nullptr;
    QCheckBox *m_header = nullptr;
    QComboBox *m_encoding = nullptr;
    QComboBox *m_delimiter = nullptr;
    QComboBox *m_decimal = nullptr;
    QComboBox *m_dateOrder = nullptr;
    QComboBox *m_conflict = nullptr;
    QComboBox *m_empty = nullptr;
    QComboBox *m_nullMark = nullptr;
    QStringList m_names;
    bool m_asLastTime = false;
};

} // namespace offtake

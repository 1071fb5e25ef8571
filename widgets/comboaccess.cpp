// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/comboaccess.h"

#include <QAccessibleWidget>
#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QPointer>
#include <QSplitter>

#include <algorithm>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

/// Never seen: a label that screen readers say.
class SpokenLabel : public QLabel
{
    Q_OBJECT
public:
    explicit SpokenLabel(QComboBox *box)
        : QLabel(box->parentWidget())
        , m_box(box)
    {
        setBuddy(box);
        hide();
        lower(); // of several labels the first is said: before the one that is seen
        connect(box, &QObject::destroyed, this, &QObject::deleteLater);
    }

    bool isOf(const QComboBox *box) const { return m_box == box; }
    /// Of the moment, in the language of the moment.
    QString spoken() const
    {
        if (!m_box)
            return {};
        const QString name = m_box->accessibleName();
        return name.isEmpty() ? m_box->currentText() : name + u": "_s + m_box->currentText();
    }

private:
    QPointer<QComboBox> m_box;
};

class SpokenLabelAccess : public QAccessibleWidget
{
public:
    explicit SpokenLabelAccess(SpokenLabel *label)
        : QAccessibleWidget(label, QAccessible::StaticText)
    {}

    QString text(QAccessible::Text what) const override
    {
        return what == QAccessible::Name ? static_cast<const SpokenLabel *>(widget())->spoken() : QString();
    }
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *label = qobject_cast<SpokenLabel *>(object);
    return label ? new SpokenLabelAccess(label) : nullptr;
}

/// Boxes are made everywhere, and dialogs make more of them while the program runs.
class BoxWatcher : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Polish) {
            auto *box = qobject_cast<QComboBox *>(watched);
            // A splitter would make room for the label.
            if (box && box->parentWidget() && !qobject_cast<QSplitter *>(box->parentWidget()) &&
                !isLabelled(*box))
                new SpokenLabel(box);
        }
        return false;
    }

private:
    static bool isLabelled(const QComboBox &box)
    {
        return std::ranges::any_of(
            box.parentWidget()->findChildren<SpokenLabel *>(QString(), Qt::FindDirectChildrenOnly),
            [&box](const SpokenLabel *label) { return label->isOf(&box); });
    }
};

} // namespace

void installComboAccess()
{
    [[maybe_unused]] static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    // The filter goes with its application; tests may make another one.
    static QPointer<BoxWatcher> watcher;
    if (!watcher) {
        watcher = new BoxWatcher(qApp);
        qApp->installEventFilter(watcher);
    }
}

} // namespace offtake

#include "comboaccess.moc"

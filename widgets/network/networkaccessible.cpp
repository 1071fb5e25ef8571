// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/network/networkview.h"

#include <QAccessible>
#include <QAccessibleWidget>

#include <map>
#include <memory>

using namespace Qt::StringLiterals;

namespace offtake {

namespace {

/// One node as assistive technology sees it: an item of a list.
class NodeAccessible : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    NodeAccessible(NetworkView *view, int node)
        : m_view(view)
        , m_node(node)
    {}

    bool isValid() const override { return m_node < int(m_view->picture().network.nodes.size()); }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString &) override {}
    QRect rect() const override
    {
        const QRect inside = m_view->nodeRect(m_node);
        return {m_view->mapToGlobal(inside.topLeft()), inside.size()};
    }
    QString text(QAccessible::Text type) const override
    {
        if (!isValid())
            return {};
        if (type == QAccessible::Name)
            return m_view->picture().network.nodes[m_node].name;
        return type == QAccessible::Description ? m_view->nodeDescription(m_node) : QString();
    }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = true;
        state.selectable = true;
        state.focused = m_view->hasFocus() && m_view->picture().current == m_node;
        state.selected = m_view->picture().selected == m_node;
        state.offscreen = !m_view->rect().intersects(m_view->nodeRect(m_node));
        return state;
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this)
                                                    : nullptr;
    }
    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString &action) override
    {
        if (action == pressAction())
            m_view->select(m_node);
        else if (action == setFocusAction())
            m_view->setCurrent(m_node);
    }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    NetworkView *m_view;
    int m_node;
};

class NetworkAccessible : public QAccessibleWidget
{
public:
    explicit NetworkAccessible(NetworkView *view)
        : QAccessibleWidget(view, QAccessible::List)
        , m_view(view)
    {}
    ~NetworkAccessible() override
    {
        for (const auto &[node, id] : m_children)
            QAccessible::deleteAccessibleInterface(id);
    }
    int childCount() const override { return int(m_view->picture().network.nodes.size()); }
    QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        const auto found = m_children.find(index);
        if (found != m_children.end())
            return QAccessible::accessibleInterface(found->second);
        auto *made = new NodeAccessible(m_view, index); // the registry owns it from here on
        m_children[index] = QAccessible::registerAccessibleInterface(made);
        return made;
    }
    int indexOfChild(const QAccessibleInterface *wanted) const override
    {
        for (const auto &[node, id] : m_children) {
            if (QAccessible::accessibleInterface(id) == wanted)
                return node;
        }
        return -1;
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        return child(m_view->nodeAt(m_view->mapFromGlobal(QPoint(x, y))));
    }
    QAccessibleInterface *focusChild() const override { return child(m_view->picture().current); }

private:
    NetworkView *m_view;
    mutable std::map<int, QAccessible::Id> m_children;
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *view = qobject_cast<NetworkView *>(object);
    return view ? new NetworkAccessible(view) : nullptr;
}

} // namespace

void installNetworkAccessibility()
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(isInstalled)
}

} // namespace offtake

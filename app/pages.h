// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace offtake {

class Page;
class Store;

/// The pages in the order of the sidebar; Ctrl+1 to Ctrl+8 go to them.
enum class PageId { Overview, Contracts, Organizations, Revenue, Network, Scenarios, Report, Sources };

/// How a page is called and made. A new page is a value of PageId and an entry in pageKinds(), in the same
/// place of the order.
struct PageKind
{
    PageId id = PageId::Overview;
    std::function<QString()> title; ///< in the language of now
    std::function<Page *(Store &)> make;
    QString icon{}; ///< name in resources/icons
};

const QList<PageKind> &pageKinds();

/// The page that shows the rows of a table of the store.
std::optional<PageId> pageOfTable(const QString &table);

} // namespace offtake

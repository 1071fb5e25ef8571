// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/import/importprofile.h"
#include "data/store/tables.h"

#include <QJsonDocument>

#include <cstdint>
#include <cstdlib>

/// Any bytes for the document of an import profile: refused with a sentence, or read into a profile of a
/// table and of columns that there are, and then written and read again as the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace offtake;
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto profile = importProfileFromJson(QJsonDocument::fromJson(bytes).object());
    if (!profile) {
        if (profile.error().message.isEmpty())
            std::abort();
        return 0;
    }
    const TableInfo *table = findTable(profile->table);
    if (!table)
        std::abort();
    for (const auto *columns : {&profile->mapping, &profile->types}) {
        for (const QString &column : columns->keys()) {
            if (table->indexOf(column) < 0)
                std::abort();
        }
    }
    const QJsonObject written = toJson(*profile);
    const auto again = importProfileFromJson(written);
    if (!again || toJson(*again) != written)
        std::abort();
    ImportOptions options;
    profile->applyTo(options);
    return 0;
}

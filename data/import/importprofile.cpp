// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/import/importprofile.h"

#include "data/import/columntypes.h"
#include "data/store/query.h"
#include "data/store/tables.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

const QString kFormat = u"offtake-import-profile/1"_s;
constexpr qint64 kMostBytes = 1024 * 1024;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ImportProfiles)
};

Unexpected<Error> invalid(const QString &message)
{
    return failure(ErrorCode::InvalidInput, message);
}

QJsonObject toObject(const QMap<QString, QString> &map)
{
    QJsonObject object;
    for (const auto &[key, value] : map.asKeyValueRange())
        object.insert(key, value);
    return object;
}

QMap<QString, QString> toMap(const QJsonObject &object)
{
    QMap<QString, QString> map;
    for (auto it = object.begin(); it != object.end(); ++it)
        map.insert(it.key(), it.value().toString());
    return map;
}

std::optional<QChar> characterOf(const QJsonValue &value)
{
    const QString text = value.toString();
    return text.size() == 1 ? std::optional(text.front()) : std::nullopt;
}

/// A column or a word that the table does not know would only show when a file is read.
Result<void> checkColumns(const TableInfo &table, const ImportProfile &profile)
{
    for (const QString &column : profile.mapping.keys() + profile.types.keys()) {
        if (table.indexOf(column) < 0)
            return invalid(Text::tr("The profile names a column “%1”, which the table %2 does not have.")
                               .arg(column, table.name));
    }
    for (const auto &[column, words] : profile.types.asKeyValueRange()) {
        ColumnReading reading;
        if (auto applied = applyTypeWords(reading, table.columns[table.indexOf(column)], words); !applied)
            return applied;
    }
    return {};
}

} // namespace

ImportProfile ImportProfile::of(const QString &name, const ImportReport &report, const ImportOptions &options)
{
    ImportProfile profile;
    profile.name = name;
    profile.table = report.table;
    profile.dialect = report.dialect;
    if (!report.decimalTold)
        profile.dialect.decimal.reset();
    if (!report.dateOrderTold)
        profile.dialect.dateOrder.reset();
    for (const QString &column : report.columns)
        profile.mapping.insert(column, report.mapping.value(column));
    profile.types = options.types;
    profile.organizations = options.organizations;
    profile.onConflict = options.onConflict;
    profile.clearEmpty = options.clearEmpty;
    return profile;
}

void ImportProfile::applyTo(ImportOptions &options) const
{
    if (options.table.isEmpty())
        options.table = table;
    ImportDialect &own = options.dialect;
    if (own.encoding.isEmpty())
        own.encoding = dialect.encoding;
    if (!own.delimiter)
        own.delimiter = dialect.delimiter;
    if (!own.decimal)
        own.decimal = dialect.decimal;
    if (!own.dateOrder)
        own.dateOrder = dialect.dateOrder;
    if (!own.header)
        own.header = dialect.header;
    if (own.nullMark.isEmpty())
        own.nullMark = dialect.nullMark;
    const auto fill = [](QMap<QString, QString> &into, const QMap<QString, QString> &from) {
        for (const auto &[key, value] : from.asKeyValueRange()) {
            if (!into.contains(key))
                into.insert(key, value);
        }
    };
    fill(options.mapping, mapping);
    fill(options.types, types);
    fill(options.organizations, organizations);
    options.onConflict = onConflict;
    options.clearEmpty = clearEmpty;
}

QJsonObject toJson(const ImportProfile &profile)
{
    const auto sign = [](std::optional<QChar> c) { return c ? QJsonValue(QString(*c)) : QJsonValue(); };
    const ImportDialect &dialect = profile.dialect;
    return {
        {u"format"_s, kFormat},
        {u"name"_s, profile.name},
        {u"table"_s, profile.table},
        {u"dialect"_s,
            QJsonObject{
                {u"encoding"_s, dialect.encoding},
                {u"delimiter"_s, sign(dialect.delimiter)},
                {u"decimal"_s, sign(dialect.decimal)},
                {u"date_order"_s, dialect.dateOrder ? QJsonValue(wordOf(*dialect.dateOrder)) : QJsonValue()},
                {u"header"_s, dialect.header ? QJsonValue(*dialect.header) : QJsonValue()},
                {u"null"_s, dialect.nullMark},
            }},
        {u"mapping"_s, toObject(profile.mapping)},
        {u"types"_s, toObject(profile.types)},
        {u"organizations"_s, toObject(profile.organizations)},
        {u"on_conflict"_s, wordOf(profile.onConflict)},
        {u"empty"_s, profile.clearEmpty ? u"clear"_s : u"keep"_s},
    };
}

Result<ImportProfile> importProfileFromJson(const QJsonObject &document)
{
    if (document.value(u"format"_s) != kFormat)
        return invalid(Text::tr("This is no import profile (“format” is not “%1”).").arg(kFormat));
    ImportProfile profile;
    profile.name = document.value(u"name"_s).toString().trimmed();
    profile.table = document.value(u"table"_s).toString();
    const TableInfo *table = findTable(profile.table);
    if (!table)
        return invalid(
            Text::tr("The profile is for a table “%1”, which the store does not have.").arg(profile.table));
    const QJsonObject dialect = document.value(u"dialect"_s).toObject();
    profile.dialect.encoding = dialect.value(u"encoding"_s).toString();
    profile.dialect.delimiter = characterOf(dialect.value(u"delimiter"_s));
    profile.dialect.decimal = characterOf(dialect.value(u"decimal"_s));
    profile.dialect.dateOrder = dateOrderOf(dialect.value(u"date_order"_s).toString());
    if (dialect.value(u"header"_s).isBool())
        profile.dialect.header = dialect.value(u"header"_s).toBool();
    profile.dialect.nullMark = dialect.value(u"null"_s).toString();
    profile.mapping = toMap(document.value(u"mapping"_s).toObject());
    profile.types = toMap(document.value(u"types"_s).toObject());
    profile.organizations = toMap(document.value(u"organizations"_s).toObject());
    const QString conflict = document.value(u"on_conflict"_s).toString(u"update"_s);
    const auto onConflict = onConflictOf(conflict);
    if (!onConflict)
        return invalid(
            Text::tr("The profile's “on_conflict” is “%1”; it can be update, skip or fail.").arg(conflict));
    profile.onConflict = *onConflict;
    profile.clearEmpty = document.value(u"empty"_s).toString() == "clear"_L1;
    if (auto checked = checkColumns(*table, profile); !checked)
        return Unexpected(checked.error());
    return profile;
}

Result<ImportProfile> readProfileFile(const QString &path)
{
    const QString shown = QDir::toNativeSeparators(path);
    QFile file(path);
    if (!file.exists())
        return failure(ErrorCode::NotFound, Text::tr("There is no file “%1”.").arg(shown));
    if (!file.open(QIODevice::ReadOnly) || file.size() > kMostBytes)
        return invalid(Text::tr("“%1” cannot be read.").arg(shown));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (error.error != QJsonParseError::NoError)
        return invalid(Text::tr("“%1” is no JSON document: %2 at byte %3.")
                           .arg(shown, error.errorString())
                           .arg(error.offset));
    return importProfileFromJson(document.object());
}

Result<void> writeProfileFile(const QString &path, const ImportProfile &profile)
{
    QSaveFile file(path);
    const QByteArray bytes = QJsonDocument(toJson(profile)).toJson();
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return failure(ErrorCode::ReadOnly,
        Text::tr("“%1” cannot be written.").arg(QDir::toNativeSeparators(path)), file.errorString());
}

Result<QStringList> ImportProfiles::names()
{
    return m_database.attempt([this] {
        QStringList names;
        Query query(m_database, u"SELECT name FROM import_profiles ORDER BY name COLLATE NOCASE"_s);
        while (query.step())
            names.append(query.text(0));
        return names;
    });
}

Result<ImportProfile> ImportProfiles::load(const QString &name)
{
    return m_database.attempt([&]() -> Result<ImportProfile> {
        Query query(m_database, u"SELECT document FROM import_profiles WHERE name = :name"_s);
        query.bind(":name", name);
        if (!query.step()) {
            const auto known = names();
            const QString list = known ? known->join(u", ") : QString();
            return failure(ErrorCode::NotFound,
                list.isEmpty()
                    ? Text::tr("There is no import profile “%1”; the store has none yet.").arg(name)
                    : Text::tr("There is no import profile “%1”. There are: %2.").arg(name, list));
        }
        return importProfileFromJson(QJsonDocument::fromJson(query.text(0).toUtf8()).object());
    });
}

Result<void> ImportProfiles::save(const ImportProfile &profile)
{
    if (profile.name.isEmpty())
        return invalid(Text::tr("The profile needs a name."));
    return m_database.attempt([&] {
        Query query(m_database,
            u"INSERT INTO import_profiles (name, table_name, document, updated_at) VALUES (:name, :table, "
            u":document, :at) ON CONFLICT (name) DO UPDATE SET table_name = excluded.table_name, "
            u"document = excluded.document, updated_at = excluded.updated_at"_s);
        query.bind(":name", profile.name)
            .bind(":table", profile.table)
            .bind(
                ":document", QString::fromUtf8(QJsonDocument(toJson(profile)).toJson(QJsonDocument::Compact)))
            .bind(":at", QDateTime::currentDateTimeUtc().toString(Qt::ISODate));
        query.run();
    });
}

Result<void> ImportProfiles::remove(const QString &name)
{
    return m_database.attempt([&] {
        Query query(m_database, u"DELETE FROM import_profiles WHERE name = :name"_s);
        query.bind(":name", name).run();
    });
}

QString wordOf(DateOrder order)
{
    return order == DateOrder::Dmy ? u"dmy"_s : order == DateOrder::Mdy ? u"mdy"_s : u"ymd"_s;
}

std::optional<DateOrder> dateOrderOf(const QString &word)
{
    for (const DateOrder order : {DateOrder::Dmy, DateOrder::Mdy, DateOrder::Ymd}) {
        if (wordOf(order) == word)
            return order;
    }
    return std::nullopt;
}

QString wordOf(OnConflict conflict)
{
    return conflict == OnConflict::Update ? u"update"_s
           : conflict == OnConflict::Skip ? u"skip"_s
                                          : u"fail"_s;
}

std::optional<OnConflict> onConflictOf(const QString &word)
{
    for (const OnConflict conflict : {OnConflict::Update, OnConflict::Skip, OnConflict::Fail}) {
        if (wordOf(conflict) == word)
            return conflict;
    }
    return std::nullopt;
}

} // namespace offtake

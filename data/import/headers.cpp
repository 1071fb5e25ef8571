// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/import/headers.h"

#include "data/text/cellnumbers.h"
#include "data/text/textfold.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

/// Other names of a column, best first; `table.column` goes before `column`.
QStringList otherNames(const TableInfo &table, const QString &column)
{
    static const QHash<QString, QString> names{
        {u"id"_s, u"id|key|clave|codigo|identificador|reference|ref"_s},
        {u"provider_id"_s,
            u"provider|proveedor|supplier|seller|vendor|lessor|vendedor|arrendador|provider name|neocloud"_s},
        {u"customer_id"_s,
            u"customer|cliente|offtaker|buyer|client|comprador|lessee|arrendatario|customer name"_s},
        {u"customer_label"_s, u"label|customer label|as disclosed|etiqueta|nombre publicado"_s},
        {u"organization_id"_s,
            u"organization|organisation|organizacion|company|empresa|compania|provider|proveedor|issuer|emisor|entity"_s},
        {u"counterparty_id"_s, u"counterparty|contraparte|investor|lender|inversor|prestamista"_s},
        {u"title"_s,
            u"deal|titulo|contract|contrato|acuerdo|agreement|name|nombre|description|descripcion|project"_s},
        {u"signed_on"_s, u"signed|signed date|signing date|date signed|fecha de "
                         u"firma|firma|firmado|announced|announced on|"
                         "announcement date|fecha de anuncio|fecha|date"_s},
        {u"starts_on"_s,
            u"start|starts|start date|inicio|fecha de inicio|comienzo|from|desde|begin|effective date"_s},
        {u"ends_on"_s,
            u"end|ends|end date|fin|fecha de fin|final|vencimiento|expiry|expires|expiration|to|hasta|maturity"_s},
        {u"term_months"_s,
            u"term|duracion|plazo|duration|tenor|term months|months|meses|years|anos|length|duracion meses|plazo meses"_s},
        {u"contracts.total_value"_s,
            u"value|valor total|valor|total value|importe|importe total|amount|tcv|contract value|"
            "total contract value|deal value|size|monto"_s},
        {u"amount"_s,
            u"value|importe|monto|cantidad|revenue|ingresos|revenues|sales|ventas|valor|net revenue"_s},
        {u"currency"_s, u"ccy|moneda|divisa|cur|curr"_s},
        {u"value_basis"_s, u"basis of value|base del valor"_s},
        {u"commitment"_s, u"compromiso|take or pay|toma o paga|pago garantizado|commitment type|committed"_s},
        {u"status"_s, u"estado|state|situacion"_s},
        {u"kind"_s, u"type|tipo|clase|category|categoria"_s},
        {u"amends_contract_id"_s, u"amends|modifica|amends contract|amplia"_s},
        {u"gpu_model"_s, u"gpu|gpu type|modelo de gpu|chip|chips|modelo gpu"_s},
        {u"gpu_count"_s,
            u"gpus|gpu count|number of gpus|numero de gpu|numero de gpus|gpu number|cantidad de gpu"_s},
        {u"power_mw"_s, u"mw|power|potencia|megawatts|megavatios|capacity mw|potencia mw"_s},
        {u"equity_amount"_s, u"equity|acciones|equity value|participacion|stock|importe en acciones"_s},
        {u"equity_from"_s, u"equity issuer|emisor de acciones"_s},
        {u"equity_to"_s, u"equity holder|receptor de acciones"_s},
        {u"segment"_s, u"segmento|division|business|negocio|line of business"_s},
        {u"period_start"_s,
            u"start|period from|inicio|inicio del periodo|from|desde|inicio periodo|start date|period begin"_s},
        {u"period_end"_s,
            u"end|period to|fin|fin del periodo|to|hasta|fin periodo|end date|period ending|quarter ended"_s},
        {u"share"_s,
            u"percent|percentage|porcentaje|cuota|peso|share of revenue|revenue share|pct|participacion|"
            "peso en ingresos|concentration|weight"_s},
        {u"basis"_s, u"base|disclosure|origen"_s},
        {u"as_of"_s, u"date|fecha|a fecha|as of date"_s},
        {u"notes"_s, u"notas|note|comments|comment|comentarios|observaciones|remarks|nota"_s},
        {u"source_id"_s, u"source|fuente|sources|fuentes|link|enlace"_s},
        {u"published_on"_s, u"published|publicado|fecha de publicacion|date|fecha"_s},
        {u"publisher"_s, u"editor|medio|outlet"_s},
        {u"url"_s, u"link|enlace|address|direccion"_s},
        {u"name"_s, u"nombre|company|empresa|organization|organisation|organizacion"_s},
        {u"country"_s, u"pais"_s},
        {u"happened_on"_s, u"date|fecha|when"_s},
        {u"headline"_s, u"titular|title|event|evento"_s},
        {u"organization_ids"_s, u"organizations|organisations|organizaciones|companies|empresas"_s},
    };
    const QString found = names.value(table.name + u'.' + column, names.value(column));
    return found.isEmpty() ? QStringList() : found.split(u'|');
}

QString withoutBrackets(const QString &header)
{
    static const QRegularExpression brackets(u"\\s*[(\\[].*$"_s);
    return QString(header).remove(brackets);
}

} // namespace

QMap<QString, QString> guessMapping(const TableInfo &table, const QStringList &headers)
{
    QMap<QString, QString> mapping;
    QStringList free = headers;
    const auto take = [&](const QString &column, const QString &name, auto &&normalise) {
        const auto found =
            std::ranges::find_if(free, [&](const QString &header) { return normalise(header) == name; });
        if (mapping.contains(column) || found == free.end() || found->isEmpty())
            return;
        mapping.insert(column, *found);
        free.erase(found);
    };
    // The store's own names first, so that no other column takes their header.
    for (const TableColumn &column : table.columns)
        take(column.name, foldedWords(column.name), &foldedWords);
    const auto bare = [](const QString &header) { return foldedWords(withoutBrackets(header)); };
    size_t most = 0;
    QList<QStringList> others;
    for (const TableColumn &column : table.columns) {
        others.append(otherNames(table, column.name));
        most = std::max(most, size_t(others.last().size()));
    }
    // Then every column's best other name, every column's second, and so on.
    for (size_t rank = 0; rank < most; ++rank) {
        for (qsizetype i = 0; i < table.columns.size(); ++i) {
            if (rank >= size_t(others[i].size()))
                continue;
            take(table.columns[i].name, others[i][qsizetype(rank)], &foldedWords);
            take(table.columns[i].name, others[i][qsizetype(rank)], bare);
        }
    }
    return mapping;
}

const TableInfo *guessTable(const QStringList &headers)
{
    const TableInfo *best = nullptr;
    double bestScore = 0;
    for (const TableInfo &table : referenceTables()) {
        const QMap<QString, QString> mapping = guessMapping(table, headers);
        const bool complete = std::ranges::all_of(table.columns,
            [&](const TableColumn &column) { return !column.required || mapping.contains(column.name); });
        if (!complete)
            continue;
        // Headers used, then columns filled: a table that fits exactly beats a wider one.
        const double score = double(mapping.size()) / double(headers.size()) +
                             0.1 * double(mapping.size()) / double(table.columns.size());
        if (score > bestScore) {
            bestScore = score;
            best = &table;
        }
    }
    return best;
}

bool looksLikeHeader(const QStringList &fields)
{
    const bool hasNumber = std::ranges::any_of(
        fields, [](const QString &field) { return parseNumber(field, u'.').has_value(); });
    if (!hasNumber)
        return true;
    return guessTable(fields) != nullptr;
}

} // namespace offtake

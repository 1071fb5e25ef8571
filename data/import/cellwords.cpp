// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/import/cellwords.h"

#include "data/text/textfold.h"

#include <QHash>
#include <QSet>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

using Synonyms = QHash<QString, QString>;

const QHash<QString, Synonyms> &synonyms()
{
    static const QHash<QString, Synonyms> table{
        {u"commitment"_s,
            {{u"toma o paga"_s, u"take_or_pay"_s}, {u"pago garantizado"_s, u"take_or_pay"_s},
                {u"compra garantizada"_s, u"take_or_pay"_s}, {u"top"_s, u"take_or_pay"_s},
                {u"comprometido"_s, u"committed"_s}, {u"compromiso"_s, u"committed"_s},
                {u"firme"_s, u"committed"_s}, {u"firm"_s, u"committed"_s}, {u"uso"_s, u"usage"_s},
                {u"por uso"_s, u"usage"_s}, {u"consumo"_s, u"usage"_s}, {u"pay as you go"_s, u"usage"_s},
                {u"on demand"_s, u"usage"_s}, {u"carta de intenciones"_s, u"letter_of_intent"_s},
                {u"carta de intencion"_s, u"letter_of_intent"_s}, {u"loi"_s, u"letter_of_intent"_s},
                {u"mou"_s, u"letter_of_intent"_s}, {u"opcion"_s, u"option"_s},
                {u"desconocido"_s, u"unknown"_s}}},
        {u"status"_s,
            {{u"comunicado"_s, u"reported"_s}, {u"prensa"_s, u"reported"_s}, {u"announced"_s, u"reported"_s},
                {u"anunciado"_s, u"reported"_s}, {u"firmado"_s, u"signed"_s}, {u"activo"_s, u"active"_s},
                {u"vigente"_s, u"active"_s}, {u"en vigor"_s, u"active"_s}, {u"modificado"_s, u"amended"_s},
                {u"ampliado"_s, u"amended"_s}, {u"completado"_s, u"completed"_s},
                {u"terminado"_s, u"completed"_s}, {u"finalizado"_s, u"completed"_s},
                {u"rescindido"_s, u"terminated"_s}, {u"cancelado"_s, u"terminated"_s},
                {u"cancelled"_s, u"terminated"_s}, {u"canceled"_s, u"terminated"_s}}},
        {u"basis"_s,
            {{u"comunicado"_s, u"reported"_s}, {u"publicado"_s, u"reported"_s}, {u"real"_s, u"reported"_s},
                {u"actual"_s, u"reported"_s}, {u"prevision"_s, u"guidance"_s}, {u"objetivo"_s, u"guidance"_s},
                {u"estimado"_s, u"estimate"_s}, {u"estimacion"_s, u"estimate"_s},
                {u"estimated"_s, u"estimate"_s}}},
        {u"value_basis"_s, {{u"fijo"_s, u"fixed"_s}, {u"hasta"_s, u"up_to"_s}, {u"maximo"_s, u"up_to"_s},
                               {u"estimado"_s, u"estimated"_s}, {u"estimate"_s, u"estimated"_s},
                               {u"no publicado"_s, u"undisclosed"_s}, {u"no revelado"_s, u"undisclosed"_s}}},
        {u"kind"_s,
            {{u"nube"_s, u"cloud"_s}, {u"compute"_s, u"cloud"_s}, {u"computo"_s, u"cloud"_s},
                {u"capacidad"_s, u"cloud"_s}, {u"gpus"_s, u"chips"_s}, {u"chip purchase"_s, u"chips"_s},
                {u"compra de chips"_s, u"chips"_s}, {u"lease"_s, u"site_lease"_s},
                {u"hosting"_s, u"site_lease"_s}, {u"colocation"_s, u"site_lease"_s},
                {u"arrendamiento"_s, u"site_lease"_s}, {u"alquiler"_s, u"site_lease"_s},
                {u"construccion"_s, u"site_build"_s}, {u"marco"_s, u"framework"_s},
                {u"acuerdo marco"_s, u"framework"_s}, {u"noticia"_s, u"news"_s}, {u"prensa"_s, u"news"_s},
                {u"nota de prensa"_s, u"press_release"_s}, {u"otro"_s, u"other"_s}}},
        {u"roles"_s, {{u"proveedor"_s, u"provider"_s}, {u"cliente"_s, u"customer"_s},
                         {u"inversor"_s, u"investor"_s}, {u"prestamista"_s, u"lender"_s}}},
    };
    return table;
}

} // namespace

std::optional<bool> parseBoolean(const QString &cell)
{
    static const QSet<QString> yes{
        u"yes"_s, u"y"_s, u"true"_s, u"si"_s, u"s"_s, u"verdadero"_s, u"1"_s, u"x"_s};
    static const QSet<QString> no{u"no"_s, u"n"_s, u"false"_s, u"falso"_s, u"0"_s};
    const QString text = folded(cell);
    if (yes.contains(text))
        return true;
    if (no.contains(text))
        return false;
    return std::nullopt;
}

std::optional<QString> parseWord(const TableColumn &column, const QString &cell)
{
    if (column.words.contains(cell))
        return cell;
    const QString text = foldedWords(cell);
    const QString word = QString(text).replace(u' ', u'_');
    if (column.words.contains(word))
        return word;
    const Synonyms known = synonyms().value(column.name);
    if (const auto found = known.constFind(text); found != known.cend() && column.words.contains(*found))
        return *found;
    if (column.name == "commitment"_L1) {
        if (const auto takeOrPay = parseBoolean(cell))
            return *takeOrPay ? u"take_or_pay"_s : u"usage"_s;
    }
    return std::nullopt;
}

bool isEmptyMark(const QString &cell)
{
    static const QSet<QString> marks{u"n/a"_s, u"na"_s, u"#n/a"_s, u"#n/d"_s, u"n/d"_s, u"nd"_s, u"-"_s,
        u"--"_s, u"\u2013"_s, u"\u2014"_s, u"null"_s, u"none"_s, u"?"_s};
    constexpr qsizetype kLongest = 4;
    if (cell.isEmpty())
        return true;
    if (cell.size() > kLongest && !cell.front().isSpace() && !cell.back().isSpace())
        return false;
    const QString text = folded(cell);
    return text.isEmpty() || marks.contains(text);
}

QString unwrapped(const QString &cell)
{
    if (cell.size() >= 3 && cell.startsWith(u"=\"") && cell.endsWith(u'"') &&
        cell.indexOf(u'"', 2) == cell.size() - 1)
        return cell.mid(2, cell.size() - 3);
    return cell;
}

} // namespace offtake

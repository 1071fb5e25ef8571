// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/measures/measures.h"
#include "data/measures/networkmeasures.h"

#include <QJsonArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace offtake {

/// What a measure means and what one provider's figure rests on. Texts are translated.
struct MeasureNote
{
    QString key; ///< as in the `--json` document
    QString name;
    QString unit;            ///< in which people are shown the figure
    bool isFraction = false; ///< the document holds a fraction of one, where people are shown percent
    QString definition;
    QString asOfRule; ///< which rows count at a date
    Basis basis = Basis::Disclosed;
    QStringList sourceIds;
};

/// Every measure of docs/measures.md, in its order, with the basis and the sources of this provider's figure:
/// disclosed if all it rests on was, estimated if some of it was not, assumed where a rule of ours decides.
QList<MeasureNote> describeMeasures(
    const ProviderMeasures &measures, const NetworkMeasures &network, const Network &ties);

QJsonArray toJson(const QList<MeasureNote> &notes);

/// "disclosed", "estimated" or "assumed" in the language of the screen.
QString basisText(Basis basis);

} // namespace offtake

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/modeljson.h"

#include <QFile>
#include <QString>

/// Models and expected outputs of tests/golden.
namespace offtake::test {

inline QString goldenFile(const QString &name, const char *file)
{
    return QStringLiteral(OFFTAKE_TEST_DATA "/golden/%1/%2").arg(name, QString::fromLatin1(file));
}

/// The model of that golden case; ends the test program where it cannot be read.
inline sim::Model goldenModel(const QString &name)
{
    QFile file(goldenFile(name, "model.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot open %s", qPrintable(file.fileName()));
    const auto model = sim::readModel(file.readAll().toStdString());
    if (!model)
        qFatal("%s: %s", model.error().front().place.c_str(), model.error().front().reason.c_str());
    return *model;
}

} // namespace offtake::test

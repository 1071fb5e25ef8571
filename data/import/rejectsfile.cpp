// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/import/rejectsfile.h"

#include <algorithm>

namespace offtake {

using namespace Qt::StringLiterals;

RejectsFile::RejectsFile(const QString &path, const QStringList &headers, char delimiter)
    : m_file(path)
    , m_writer(m_file, delimiter)
    , m_headers(headers)
{}

bool RejectsFile::open()
{
    if (m_file.fileName().isEmpty())
        return true;
    return m_file.open(QIODevice::WriteOnly) && m_file.write("\xEF\xBB\xBF") == 3 &&
           m_writer.write(m_headers + QStringList{u"reason"_s});
}

void RejectsFile::add(const QStringList &fields, const QString &reason)
{
    if (!m_file.isOpen())
        return;
    QStringList written = fields;
    written.insert(std::min(fields.size(), m_headers.size()), reason);
    m_writer.write(written); // what fails here fails in commit()
    m_any = true;
}

bool RejectsFile::commit()
{
    if (!m_file.isOpen())
        return true;
    if (!m_any) {
        m_file.cancelWriting();
        return true;
    }
    return m_file.commit();
}

} // namespace offtake

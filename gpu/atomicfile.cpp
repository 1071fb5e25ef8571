// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/atomicfile.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <unistd.h>
#include <utility>

namespace offtake::sim {
namespace {

std::string fault(const std::string &path, const char *action, int error)
{
    return path + ": cannot be " + action + ": " + std::strerror(error) + '.';
}

} // namespace

Expected<AtomicFile, std::string> AtomicFile::create(const std::string &path)
{
    std::error_code none;
    const auto status = std::filesystem::status(path, none);
    const bool device = std::filesystem::exists(status) && !std::filesystem::is_regular_file(status);
    const std::string temporary = device ? path : path + ".part" + std::to_string(::getpid());
    std::FILE *file = std::fopen(temporary.c_str(), "wb");
    if (!file)
        return Unexpected(fault(path, "written", errno));
    return AtomicFile(path, temporary, file);
}

AtomicFile::AtomicFile(std::string path, std::string temporary, std::FILE *file)
    : m_path(std::move(path))
    , m_temporary(std::move(temporary))
    , m_file(file)
{}

AtomicFile::AtomicFile(AtomicFile &&other) noexcept
    : m_path(std::move(other.m_path))
    , m_temporary(std::move(other.m_temporary))
    , m_file(std::exchange(other.m_file, nullptr))
    , m_error(other.m_error)
{}

AtomicFile::~AtomicFile()
{
    if (!m_file)
        return;
    std::fclose(m_file);
    removeTemporary();
}

void AtomicFile::removeTemporary() const
{
    if (m_temporary != m_path)
        std::remove(m_temporary.c_str());
}

void AtomicFile::write(std::string_view bytes)
{
    if (m_error == 0 && std::fwrite(bytes.data(), 1, bytes.size(), m_file) != bytes.size())
        m_error = errno;
}

Expected<void, std::string> AtomicFile::commit()
{
    if (m_error == 0 && (std::fflush(m_file) != 0 || ::fsync(::fileno(m_file)) != 0) && errno != EINVAL)
        m_error = errno;
    if (std::fclose(std::exchange(m_file, nullptr)) != 0 && m_error == 0)
        m_error = errno;
    if (m_error == 0 && m_temporary != m_path && std::rename(m_temporary.c_str(), m_path.c_str()) != 0)
        m_error = errno;
    if (m_error == 0)
        return {};
    removeTemporary();
    return Unexpected(fault(m_path, "written", m_error));
}

Expected<void, std::string> writeFile(const std::string &path, std::string_view bytes)
{
    auto file = AtomicFile::create(path);
    if (!file)
        return Unexpected(std::move(file).error());
    file->write(bytes);
    return file->commit();
}

Expected<std::string, std::string> readFile(const std::string &path)
{
    std::FILE *file = std::fopen(path.c_str(), "rb");
    if (!file)
        return Unexpected(fault(path, "read", errno));
    std::string text;
    char buffer[65536];
    errno = 0;
    for (std::size_t got = 0; (got = std::fread(buffer, 1, sizeof buffer, file)) > 0;)
        text.append(buffer, got);
    const int error = std::ferror(file) ? errno : 0;
    std::fclose(file);
    if (error != 0)
        return Unexpected(fault(path, "read", error));
    return text;
}

} // namespace offtake::sim

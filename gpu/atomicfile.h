// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/expected.h"

#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

namespace offtake::sim {

/// A file that appears under its name only when it is whole: written beside it and renamed by commit(). What
/// is not committed is removed. Devices and pipes (/dev/stdout, /dev/null) are written as they stand: nothing
/// may take their place. Errors are sentences that name the file.
class AtomicFile
{
public:
    static Expected<AtomicFile, std::string> create(const std::string &path);
    AtomicFile(AtomicFile &&other) noexcept;
    AtomicFile &operator=(AtomicFile &&) = delete;
    ~AtomicFile();

    /// A failure is kept until commit() reports it.
    void write(std::string_view bytes);
    Expected<void, std::string> commit();

private:
    AtomicFile(std::string path, std::string temporary, std::FILE *file);
    void removeTemporary() const;

    std::string m_path;
    std::string m_temporary;
    std::FILE *m_file;
    int m_error = 0;
};

/// The whole text in one go.
Expected<void, std::string> writeFile(const std::string &path, std::string_view bytes);
Expected<std::string, std::string> readFile(const std::string &path);

} // namespace offtake::sim

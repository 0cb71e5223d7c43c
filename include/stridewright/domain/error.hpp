// SPDX-License-Identifier: MIT
#pragma once

#include <stdexcept>
#include <string>

namespace stridewright {

enum class ErrorCode {
    CannotRead,  ///< the file is missing, a folder, or may not be read
    CannotWrite, ///< the file could not be written; nothing was left behind
    BadDocument, ///< the content is not what it should be
    BadRequest,  ///< the document is well formed, what it asks contradicts itself
    // of the database
    NotOurFile,    ///< a file of another program
    NewerFile,     ///< made by a later version of this program
    DamagedFile,   ///< its content cannot be trusted
    ReadOnlyFile,  ///< it may be read, not written
    DiskFull,      ///< nothing was written
    FileBusy,      ///< another window is writing
    FileChanged,   ///< another window has written since it was read
    RefusedChange, ///< the change breaks a rule of the data
};

/// The one exception thrown on purpose: the environment or a document is at fault.
/// `what()` reads "file: place: problem"; parts that are empty are left out.
class Error : public std::runtime_error {
public:
    Error(ErrorCode code, std::string file, std::string place, std::string problem);
    [[nodiscard]] ErrorCode code() const noexcept { return m_code; }
    [[nodiscard]] const std::string& file() const noexcept { return m_file; }
    [[nodiscard]] const std::string& place() const noexcept {
        return m_place;
    } ///< JSON path or line
    [[nodiscard]] const std::string& problem() const noexcept { return m_problem; }

private:
    ErrorCode m_code;
    std::string m_file;
    std::string m_place;
    std::string m_problem;
};

} // namespace stridewright

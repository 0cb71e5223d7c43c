// SPDX-License-Identifier: MIT
#include "print/pdf.hpp"
#include "support/sample_plan.hpp"
#include <stridewright/app/week_sheet.hpp>
#include <stridewright/domain/error.hpp>

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

#include <array>
#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace stridewright;
using interchange::Paper;
using interchange::Sheet;

namespace {

Sheet mayasSheet() {
    return app::weekSheet(sample::mayasPlan(), sample::mayasWeek(), sample::catalog());
}

Sheet sheetOf(const Plan& plan, Date date) {
    return app::weekSheet(plan, date, sample::catalog());
}

QByteArray bytesOf(const QString& name) {
    QFile file(name);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

/// What a tool of poppler-utils says about a file.
QString told(const char* tool, const QStringList& arguments) {
    QProcess process;
    process.start(QString::fromLatin1(tool), arguments);
    REQUIRE(process.waitForFinished(20000));
    REQUIRE(process.exitCode() == 0);
    return QString::fromUtf8(process.readAllStandardOutput());
}

QString squeezed(QString text) {
    return text.remove(QRegularExpression(QStringLiteral("\\s+")));
}

struct Folder {
    QTemporaryDir dir;
    [[nodiscard]] QString file(const char* name) const {
        return dir.filePath(QString::fromLatin1(name));
    }
    [[nodiscard]] std::size_t count() const {
        return static_cast<std::size_t>(
            std::distance(std::filesystem::directory_iterator(dir.path().toStdString()),
                          std::filesystem::directory_iterator()));
    }
};

/// While it lives, this process can write no file longer than that.
class FileSizeLimit {
public:
    explicit FileSizeLimit(rlim_t bytes) {
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    FileSizeLimit(const FileSizeLimit&) = delete;
    FileSizeLimit& operator=(const FileSizeLimit&) = delete;

private:
    rlimit m_before{};
    void (*m_handler)(int) = nullptr;
};

void write(const std::vector<Sheet>& sheets, const QString& file, Paper paper = Paper::A4) {
    print::writePdf(sheets, paper, file.toStdString());
}

/// The message of the error that writing to `file` ends in.
std::string failure(const QString& file) {
    try {
        write({mayasSheet()}, file);
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::CannotWrite);
        CHECK(error.file() == file.toStdString());
        return error.problem();
    }
    return {};
}

} // namespace

TEST_CASE("Every exercise, cue and plan can be found in the PDF's text") {
    const Folder folder;
    const QString file = folder.file("sheet.pdf");
    const Sheet sheet = mayasSheet();
    write({sheet}, file);
    // Words, not columns: pdftotext decides by itself how many spaces stand between words.
    const QString text = squeezed(told("pdftotext", {file, QStringLiteral("-")}));
    for (const Sheet::Session& session : sheet.sessions)
        for (const Sheet::Row& row : session.rows) {
            INFO(row.name);
            CHECK(text.contains(squeezed(QString::fromStdString(row.name))));
            CHECK(text.contains(squeezed(QString::fromStdString(row.cue))));
            CHECK(text.contains(squeezed(QString::fromStdString(row.plan))));
        }
    CHECK(text.contains(QStringLiteral("floor"))); // not joined to one sign
    CHECK(text.contains(QStringLiteral("RiverbankHalf")));
    CHECK(text.contains(QStringLiteral("twodaysbeforeSunday'slongrun")));
    CHECK(text.contains(QStringLiteral("MO-07")));
}

TEST_CASE("Fonts are embedded") {
    const Folder folder;
    const QString file = folder.file("sheet.pdf");
    write({mayasSheet()}, file);
    const QStringList fonts = told("pdffonts", {file}).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    REQUIRE(fonts.size() >= 4); // two lines of heading, regular and bold
    for (const QString& font : fonts.mid(2)) {
        INFO(font.toStdString());
        CHECK(font.contains(QStringLiteral("NotoSans")));
        CHECK(font.contains(QRegularExpression(QStringLiteral("\\byes\\s+(yes|no)\\s+yes\\b"))));
    }
}

TEST_CASE("The document says what it is and on which paper") {
    const Folder folder;
    write({mayasSheet()}, folder.file("a4.pdf"));
    write({mayasSheet()}, folder.file("letter.pdf"), Paper::Letter);
    const QString a4 = told("pdfinfo", {folder.file("a4.pdf")});
    CHECK(a4.contains(QStringLiteral("Maya Okafor, week of 16 February 2026")));
    CHECK(a4.contains(QRegularExpression(QStringLiteral("Creator:\\s+Stridewright"))));
    CHECK(a4.contains(QRegularExpression(QStringLiteral("Pages:\\s+1\\b"))));
    CHECK(a4.contains(QStringLiteral("(A4)")));
    CHECK(told("pdfinfo", {folder.file("letter.pdf")}).contains(QStringLiteral("(letter)")));
}

TEST_CASE("Many sheets make one document") {
    const Folder folder;
    const QString file = folder.file("all.pdf");
    write({mayasSheet(),
           sheetOf(sample::threeSessions(), sample::mayasWeek()),
           sheetOf(sample::manyRows(60), sample::mayasWeek())},
          file);
    const QString info = told("pdfinfo", {file});
    CHECK(info.contains(QRegularExpression(QStringLiteral("Pages:\\s+4\\b"))));
    CHECK(info.contains(QStringLiteral("and 2 more")));
}

TEST_CASE("The same sheet gives the same bytes") {
    const Folder folder;
    write({mayasSheet()}, folder.file("one.pdf"));
    write({mayasSheet()}, folder.file("two.pdf"));
    const QByteArray one = bytesOf(folder.file("one.pdf"));
    CHECK(one == bytesOf(folder.file("two.pdf")));
    CHECK(one.contains("/CreationDate (D:20000101000000"));
}

TEST_CASE("Another process writes the same bytes too") {
    const Folder folder;
    const QString own = folder.file("own.pdf");
    const QString other = folder.file("other.pdf");
    write({mayasSheet()}, own);
    QProcess process;
    process.setProgram(QCoreApplication::applicationFilePath());
    process.setArguments({QStringLiteral("--write-sheet"), other});
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_HASH_SEED"), QStringLiteral("12345"));
    environment.insert(QStringLiteral("TZ"), QStringLiteral("Asia/Kathmandu"));
    process.setProcessEnvironment(environment);
    process.start();
    REQUIRE(process.waitForFinished(20000));
    REQUIRE(process.exitCode() == 0);
    CHECK(bytesOf(own) == bytesOf(other));
}

TEST_CASE("A file that is there is replaced") {
    const Folder folder;
    const QString file = folder.file("sheet.pdf");
    write({sheetOf(sample::manyRows(60), sample::mayasWeek())}, file);
    const qsizetype before = bytesOf(file).size();
    write({mayasSheet()}, file);
    CHECK(bytesOf(file).size() != before);
    CHECK(bytesOf(file).startsWith("%PDF-"));
    CHECK(folder.count() == 1);
}

TEST_CASE("What cannot be written says why and leaves nothing behind") {
    const Folder folder;
    CHECK(!failure(folder.file("no such folder/sheet.pdf")).empty());
    CHECK(failure(folder.dir.path()) == "this is a folder, not a file");
    CHECK(folder.count() == 0);
}

TEST_CASE("A disk that is full leaves the old file as it was") {
    const Folder folder;
    const QString file = folder.file("sheet.pdf");
    write({mayasSheet()}, file);
    const QByteArray before = bytesOf(file);
    {
        const FileSizeLimit limit(1000); // bytes; writing more fails as on a full disk
        CHECK(!failure(file).empty());
    }
    CHECK(bytesOf(file) == before);
    CHECK(folder.count() == 1);
}

TEST_CASE("A pipe is written to and stays a pipe") {
    const Folder folder;
    const std::string pipe = folder.file("pipe").toStdString();
    REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
    const int reader = open(pipe.c_str(), O_RDWR | O_NONBLOCK); // holds what is written
    REQUIRE(reader >= 0);
    print::writePdf({mayasSheet()}, Paper::A4, pipe);
    std::array<char, 5> start{};
    CHECK(read(reader, start.data(), start.size()) == 5);
    CHECK(std::string_view(start.data(), start.size()) == "%PDF-");
    close(reader);
    CHECK(std::filesystem::is_fifo(pipe));
}

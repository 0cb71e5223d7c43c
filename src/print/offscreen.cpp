// SPDX-License-Identifier: MIT
#include "print/offscreen.hpp"

#include <QFile>
#include <QGuiApplication>
#include <QTemporaryDir>

#include <array>

namespace stridewright::print {

struct OffscreenApplication::Arguments {
    int count = 1;
    std::array<char, 13> name{"stridewright"};
    std::array<char*, 2> values{name.data(), nullptr};
};

OffscreenApplication::OffscreenApplication() {
    if (QCoreApplication::instance() != nullptr) return;
    // Without a session Qt would tell the user where it keeps what it never keeps here.
    if (qEnvironmentVariableIsEmpty("XDG_RUNTIME_DIR")) {
        m_runtimeFolder = std::make_unique<QTemporaryDir>();
        if (m_runtimeFolder->isValid())
            qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_runtimeFolder->path()));
    }
    qputenv("QT_QPA_PLATFORM", "offscreen");
    m_arguments = std::make_unique<Arguments>();
    m_application =
        std::make_unique<QGuiApplication>(m_arguments->count, m_arguments->values.data());
}

OffscreenApplication::~OffscreenApplication() {
    m_application.reset();
    if (m_runtimeFolder) qunsetenv("XDG_RUNTIME_DIR");
}

} // namespace stridewright::print

// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

class QGuiApplication;
class QTemporaryDir;

namespace stridewright::print {

/// What printing needs of Qt, for a program without windows. Keep one alive, from the main thread,
/// while anything of print is used; where an application exists already it is left alone.
/// Always works without a screen: a program that opens no window must not depend on one.
class OffscreenApplication {
public:
    OffscreenApplication();
    ~OffscreenApplication();
    OffscreenApplication(const OffscreenApplication&) = delete;
    OffscreenApplication& operator=(const OffscreenApplication&) = delete;
    OffscreenApplication(OffscreenApplication&&) = delete;
    OffscreenApplication& operator=(OffscreenApplication&&) = delete;

private:
    struct Arguments;
    std::unique_ptr<QTemporaryDir> m_runtimeFolder; ///< where the environment names none
    std::unique_ptr<Arguments> m_arguments;         ///< Qt keeps references to them
    std::unique_ptr<QGuiApplication> m_application;
};

} // namespace stridewright::print

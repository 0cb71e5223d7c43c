// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <random>

namespace stridewright {

/// Names one record for ever. Ids are random, from 1 to 2^63 - 1, and made before the record is
/// written: redo makes the same record again, and the records of two computers do not collide.
/// 0 stands for none.
template <class T>
struct Id {
    std::int64_t value = 0;
    [[nodiscard]] explicit operator bool() const { return value != 0; }
    friend auto operator<=>(const Id&, const Id&) = default;
};

/// Makes ids. The same seed gives the same ids; programs seed it from the machine's entropy.
class IdSource {
public:
    IdSource() : m_engine(entropy()) {}
    explicit IdSource(std::uint64_t seed) : m_engine(seed) {}

    template <class T>
    [[nodiscard]] Id<T> next() {
        std::int64_t value = 0;
        while (value == 0)
            value = static_cast<std::int64_t>(m_engine() >> 1U);
        return {value};
    }

private:
    [[nodiscard]] static std::uint64_t entropy() {
        std::random_device device;
        return (static_cast<std::uint64_t>(device()) << 32U) | device();
    }
    std::mt19937_64 m_engine;
};

} // namespace stridewright

template <class T>
struct std::hash<stridewright::Id<T>> {
    std::size_t operator()(const stridewright::Id<T>& id) const noexcept {
        return std::hash<std::int64_t>{}(id.value);
    }
};

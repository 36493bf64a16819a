// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <span>

namespace scrollback::demo {

/// Two numbers into one that looks random (the finaliser of SplitMix64).
constexpr quint64 mix(quint64 a, quint64 b)
{
    quint64 z = a + 0x9e3779b97f4a7c15ULL * (b + 1);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

/// A point of a distribution: this share of all values (per mille) is at most `value`.
struct Quantile
{
    int perMille;
    qint64 value;
};

/// SplitMix64. The distributions of the standard library differ between implementations, and a demo must come
/// out the same everywhere: everything here is integer arithmetic.
class Random
{
public:
    explicit constexpr Random(quint64 seed = 0)
        : m_state(seed)
    {
    }

    constexpr quint64 next()
    {
        quint64 z = (m_state += 0x9e3779b97f4a7c15ULL);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }

    /// 0 to bound - 1.
    constexpr quint32 below(quint32 bound) { return quint32(((next() >> 32) * bound) >> 32); }
    /// low to high, both possible.
    constexpr int between(int low, int high) { return low + int(below(quint32(high - low + 1))); }
    constexpr bool chance(int perMille) { return below(1000) < quint32(perMille); }

    /// An index, each as likely as its weight says. At least one weight is not zero.
    constexpr size_t weighted(std::span<const int> weights)
    {
        int total = 0;
        for (const int weight : weights)
            total += weight;
        int rest = int(below(quint32(total)));
        size_t index = 0;
        while (rest >= weights[index])
            rest -= weights[index++];
        return index;
    }

    /// A value of a distribution, straight lines between its points (the first at 0, the last at 1000 per
    /// mille).
    constexpr qint64 sample(std::span<const Quantile> points)
    {
        const quint32 at = below(1'000'000);
        size_t upper = 1;
        while (quint32(points[upper].perMille) * 1000 <= at)
            ++upper;
        const Quantile& low = points[upper - 1];
        const Quantile& high = points[upper];
        const qint64 width = qint64(high.perMille - low.perMille) * 1000;
        return low.value + (high.value - low.value) * (qint64(at) - low.perMille * 1000LL) / width;
    }

    template <class Container>
    constexpr const auto& pick(const Container& container)
    {
        return container[below(quint32(std::size(container)))];
    }

private:
    quint64 m_state;
};

} // namespace scrollback::demo

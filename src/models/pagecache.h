// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <list>
#include <unordered_map>
#include <utility>
#include <vector>

namespace scrollback::models {

/// Pages by their number, at most `budget` of them: the one that was used longest ago goes first.
template <class T>
class PageCache
{
public:
    explicit PageCache(std::size_t budget)
        : m_budget(budget)
    {
    }

    /// The page, which counts as used now; null where it is not here.
    const T* use(int page)
    {
        const auto found = m_index.find(page);
        if (found == m_index.end())
            return nullptr;
        m_order.splice(m_order.begin(), m_order, found->second);
        return &found->second->second;
    }
    bool contains(int page) const { return m_index.find(page) != m_index.end(); }
    void insert(int page, T value)
    {
        erase(page);
        m_order.emplace_front(page, std::move(value));
        m_index.emplace(page, m_order.begin());
        while (m_order.size() > m_budget) {
            m_index.erase(m_order.back().first);
            m_order.pop_back();
        }
    }
    void erase(int page)
    {
        const auto found = m_index.find(page);
        if (found == m_index.end())
            return;
        m_order.erase(found->second);
        m_index.erase(found);
    }
    void clear()
    {
        m_order.clear();
        m_index.clear();
    }
    std::size_t size() const { return m_order.size(); }
    std::size_t budget() const { return m_budget; }
    void setBudget(std::size_t budget)
    {
        m_budget = budget;
        while (m_order.size() > m_budget) {
            m_index.erase(m_order.back().first);
            m_order.pop_back();
        }
    }
    /// The numbers of the pages that are here, the one used last in front.
    std::vector<int> pages() const
    {
        std::vector<int> numbers;
        numbers.reserve(m_order.size());
        for (const auto& entry : m_order)
            numbers.push_back(entry.first);
        return numbers;
    }

private:
    using Order = std::list<std::pair<int, T>>;

    std::size_t m_budget;
    Order m_order; ///< used last in front
    std::unordered_map<int, typename Order::iterator> m_index;
};

} // namespace scrollback::models

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/logmodel.h"
#include "models/scriptedpagesource.h"

#include <QAbstractItemModelTester>
#include <QCoreApplication>
#include <QTest>

namespace scrollback::tests {

using chatlog::Entity;
using chatlog::Field;
using chatlog::LogEntry;
using models::LogModel;

constexpr TimeMs newest = 1'782'840'000'000; // 2026-06-30T17:20:00Z

inline LogEntry entryAt(int i)
{
    LogEntry entry;
    entry.createdAt = newest - TimeMs(i) * 1000;
    entry.message = QStringLiteral("entry %1").arg(i);
    entry.level = i % 3 == 0 ? QStringLiteral("error") : QStringLiteral("info");
    entry.row.entity = Entity::LogEntry;
    return entry;
}

/// A model of log entries over a scripted source, watched by Qt's own tester.
struct LogBench
{
    using Source = ScriptedPageSource<LogEntry>;

    explicit LogBench(int count)
    {
        state->make = entryAt;
        state->count = count;
        query.entity = Entity::LogEntry;
        model = std::make_unique<LogModel>(std::make_unique<Source>(state));
        tester = std::make_unique<QAbstractItemModelTester>(
            model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        messageColumn = model->columnOf(Field::LogMessage);
    }
    QString text(int row) const { return model->index(row, messageColumn).data().toString(); }
    /// Looks at a row as a view does: shows it, then lets the model choose what to ask for.
    void look(int row)
    {
        model->setSight(row, row + 30);
        for (int i = row; i < std::min(row + 30, model->rowCount()); ++i)
            static_cast<void>(text(i));
        QCoreApplication::processEvents();
    }
    void open()
    {
        model->setQuery(query);
        state->givePage();
    }
    void openWhole()
    {
        open();
        state->giveOverview();
        QCoreApplication::processEvents();
        // What is fetched ahead of need is of no interest here.
        while (!state->pages.empty())
            state->givePage();
        state->asked.clear();
    }

    /// Newer rows than those there were come above them.
    void grow(int rows)
    {
        grown += rows;
        state->count += rows;
        state->make = [grown = grown](int i) { return entryAt(i - grown); };
    }
    /// Answers every question that waits, and those that follow from it.
    void settle()
    {
        for (;;) {
            QCoreApplication::processEvents();
            if (!state->pages.empty())
                state->givePage();
            else if (!state->overviews.empty())
                state->giveOverview();
            else
                return;
        }
    }

    std::shared_ptr<Source::State> state = std::make_shared<Source::State>();
    chatlog::ListQuery query;
    std::unique_ptr<LogModel> model;
    std::unique_ptr<QAbstractItemModelTester> tester;
    int messageColumn = 0;
    int grown = 0;
};

} // namespace scrollback::tests

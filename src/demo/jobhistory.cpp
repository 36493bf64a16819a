// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/textout.h"
#include "demo/timeline.h"
#include "demo/writers.h"

#include <queue>

#include <algorithm>
#include <deque>

namespace scrollback::demo {

namespace {

struct JobKind
{
    std::string_view type;
    std::string_view description;
    int weight;
    int pace; ///< how long it takes, per cent of the usual
    std::string_view steps[4];
    std::string_view error;
};

constexpr JobKind jobKinds[] = {
    {"import",
     "Import customers from crm-export.csv",
     20,
     110,
     {"Reading file", "Validating rows", "Writing", "Updating index"},
     "Row 4182: duplicate key value violates unique constraint \"customers_email\""},
    {"export",
     "Export of conversations for reporting",
     16,
     80,
     {"Collecting rows", "Formatting", "Compressing", "Uploading"},
     "ENOSPC: no space left on device, write"},
    {"sync",
     "Synchronise products with the shop",
     24,
     60,
     {"Fetching changes", "Comparing", "Writing", "Confirming"},
     "ECONNRESET while reading from shop-api"},
    {"backup",
     "Nightly backup of the project",
     12,
     230,
     {"Locking tables", "Dumping data", "Compressing", "Uploading archive"},
     "Upload failed: 503 Slow Down"},
    {"reindex",
     "Rebuild the search index of the help pages",
     9,
     320,
     {"Loading articles", "Splitting", "Embedding", "Swapping index"},
     "Embedding quota exceeded (429)"},
    {"report",
     "Weekly report for the team",
     8,
     45,
     {"Collecting figures", "Drawing charts", "Writing PDF", "Sending"},
     "SMTP 421: try again later"},
    {"cleanup",
     "Remove expired sessions",
     7,
     30,
     {"Selecting", "Archiving", "Deleting", "Vacuum"},
     "database is locked"},
    {"translate",
     "Translate new answers (de, es, ja, ar)",
     4,
     150,
     {"Selecting texts", "Translating", "Checking placeholders", "Saving"},
     "Placeholder {name} is missing in the Arabic text"},
};

constexpr Quantile durations[] = {{0, 700},      {150, 3200},    {500, 14'000},  {750, 38'000},
                                  {900, 95'000}, {970, 240'000}, {995, 900'000}, {1000, 3'600'000}};
constexpr int projectWeights[] = {38, 24, 15, 10, 6, 4, 3};
constexpr std::string_view projects[] = {"proj_shop",   "proj_support", "proj_billing", "proj_docs",
                                         "proj_mobile", "proj_partner", "proj_lab"};
constexpr int attemptsAllowed = 3;
constexpr int stepCount = 4;

/// A job while it lasts.
struct Job
{
    qint64 index = 0;
    Random random;
    std::string id;
    const JobKind* kind = nullptr;
    std::string_view project;
    qint64 row = 0;

    enum class Step : quint8 { Begin, Progress };
    Step step = Step::Begin;
    TimeMs next = 0;
    int attempt = 0;

    std::string execution;
    qint64 executionRow = 0;
    TimeMs begun = 0;
    int done = 0;           ///< steps of this execution
    int stopAt = stepCount; ///< the step in which it fails or is cancelled
    bool fails = false;
    TimeMs length = 0;
    bool first = true;
};

class JobWriter
{
public:
    JobWriter(DemoFile& file, const DemoOptions& options)
        : m_file(file)
        , m_options(options)
        , m_timeline(options.now, options.days, options.seed)
        , m_random(mix(options.seed, 0x10b5))
    {
        createTables();
    }

    bool write(const KeepGoing& keepGoing);

private:
    struct Due
    {
        TimeMs at;
        qint64 index;
        quint32 slot;
        bool operator<(const Due& other) const // the queue gives the greatest first
        {
            return at != other.at ? at > other.at : index > other.index;
        }
    };

    void createTables();
    void create(qint64 index, TimeMs at);
    bool advance(Job& job);
    void beginExecution(Job& job);
    bool progress(Job& job);
    bool finishExecution(Job& job, std::string_view status);
    void noteIncidentsUntil(TimeMs at);
    void logJob(const Job& job, std::string_view level, std::string_view message, std::string_view source,
                TimeMs at, bool asText);
    void logApp(std::string_view level, std::string_view category, std::string_view message,
                std::string_view source, std::optional<std::string_view> project, TimeMs at);
    void logRequest(const Job& job, TimeMs at);
    const std::string& newId()
    {
        m_id = "c";
        appendKey(m_id, m_random, 24);
        return m_id;
    }

    DemoFile& m_file;
    const DemoOptions& m_options;
    Timeline m_timeline;
    Random m_random;
    std::deque<Job> m_jobs;
    std::vector<quint32> m_free;
    std::priority_queue<Due> m_queue;
    size_t m_nextIncident = 0;

    Statement m_insertJob, m_beginJob, m_progressJob, m_finishJob;
    Statement m_insertExecution, m_progressExecution, m_finishExecution;
    Statement m_insertLogText, m_insertLogMs, m_insertAppText, m_insertAppMs;
    TimeText m_time;
    std::string m_id;
    std::string m_json;
    std::string m_message;
    std::string m_text;
};

void JobWriter::createTables()
{
    m_file.execute(R"(
CREATE TABLE "jobs" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "projectId" TEXT,
    "type" TEXT NOT NULL,
    "description" TEXT,
    "config" TEXT,
    "status" TEXT NOT NULL,
    "progress" INTEGER NOT NULL DEFAULT 0,
    "result" TEXT,
    "error" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" DATETIME,
    "completedAt" DATETIME
);
CREATE TABLE "job_executions" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "jobId" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "progress" INTEGER NOT NULL DEFAULT 0,
    "currentStep" TEXT,
    "result" TEXT,
    "error" TEXT,
    "retryCount" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" DATETIME,
    "completedAt" DATETIME,
    "duration" INTEGER,
    FOREIGN KEY ("jobId") REFERENCES "jobs" ("id") ON DELETE CASCADE
);
CREATE TABLE "job_logs" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "executionId" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "details" TEXT,
    "source" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    FOREIGN KEY ("executionId") REFERENCES "job_executions" ("id") ON DELETE CASCADE
);
CREATE TABLE "app_logs" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "level" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "details" TEXT,
    "source" TEXT,
    "projectId" TEXT,
    "dataSourceId" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);
)");
    m_insertJob = m_file.prepare(
        R"(INSERT INTO jobs (id, projectId, type, description, config, status, createdAt) VALUES (?, ?, ?, ?, ?, 'pending', ?))");
    m_beginJob = m_file.prepare(
        "UPDATE jobs SET status = 'running', startedAt = coalesce(startedAt, ?) WHERE rowid = ?");
    m_progressJob = m_file.prepare("UPDATE jobs SET progress = ? WHERE rowid = ?");
    m_finishJob = m_file.prepare(
        "UPDATE jobs SET status = ?, progress = ?, result = ?, error = ?, completedAt = ? WHERE rowid = ?");
    m_insertExecution = m_file.prepare(
        "INSERT INTO job_executions (id, jobId, status, currentStep, retryCount, createdAt, startedAt) "
        "VALUES (?, ?, 'running', ?, ?, ?, ?)");
    m_progressExecution =
        m_file.prepare("UPDATE job_executions SET progress = ?, currentStep = ? WHERE rowid = ?");
    m_finishExecution = m_file.prepare(
        "UPDATE job_executions SET status = ?, progress = ?, currentStep = ?, result = ?, error = ?, "
        "completedAt = ?, duration = ? WHERE rowid = ?");
    const char* log = "INSERT INTO job_logs (id, executionId, level, message, details, source, createdAt) "
                      "VALUES (?, ?, ?, ?, ?, ?, ?)";
    m_insertLogText = m_file.prepare(log);
    m_insertLogMs = m_file.prepare(log);
    const char* app = "INSERT INTO app_logs (id, level, category, message, details, source, projectId, "
                      "dataSourceId, createdAt) "
                      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    m_insertAppText = m_file.prepare(app);
    m_insertAppMs = m_file.prepare(app);
}

bool JobWriter::write(const KeepGoing& keepGoing)
{
    Random starts(mix(m_options.seed, 0x57a7));
    const qint64 count = m_options.conversations;
    qint64 created = 0;
    TimeMs nextStart = count > 0 ? m_timeline.startOf(0, count, starts) : 0;
    quint32 steps = 0;
    while (created < count || !m_queue.empty()) {
        if ((++steps & 0x3ff) == 0 && !keepGoing(double(created) / double(count)))
            return false;
        if (created < count && (m_queue.empty() || nextStart <= m_queue.top().at)) {
            noteIncidentsUntil(nextStart);
            create(created, nextStart);
            if (++created < count)
                nextStart = std::max(nextStart, m_timeline.startOf(created, count, starts));
            continue;
        }
        const Due due = m_queue.top();
        m_queue.pop();
        if (due.at > m_options.now) // what is not over by now stays as it is
            break;
        noteIncidentsUntil(due.at);
        Job& job = m_jobs[due.slot];
        if (advance(job))
            m_queue.push({job.next, job.index, due.slot});
        else
            m_free.push_back(due.slot);
    }
    return keepGoing(1);
}

void JobWriter::create(qint64 index, TimeMs at)
{
    quint32 slot = 0;
    if (m_free.empty()) {
        slot = quint32(m_jobs.size());
        m_jobs.emplace_back();
    } else {
        slot = m_free.back();
        m_free.pop_back();
    }
    Job& job = m_jobs[slot];
    job = Job();
    job.index = index;
    job.random = Random(mix(m_options.seed, quint64(index)));
    Random& random = job.random;
    int weights[std::size(jobKinds)];
    std::transform(std::begin(jobKinds), std::end(jobKinds), weights,
                   [](const JobKind& kind) { return kind.weight; });
    job.kind = &jobKinds[random.weighted(weights)];
    job.project = projects[random.weighted(projectWeights)];
    job.id = newId();
    m_json = R"({"batchSize": )";
    appendNumber(m_json, random.between(1, 20) * 50);
    m_json += R"(, "retry": {"max": 2, "backoffSeconds": 30}, "trigger": )";
    m_json += random.chance(700) ? R"("schedule")" : R"("manual")";
    m_json += "}";
    // Most rows take the column's default, which is text; what the client sets is an integer.
    const std::string_view project = job.project;
    if (random.chance(800))
        job.row = m_file.run(m_insertJob, job.id, project, job.kind->type, job.kind->description, m_json,
                             m_time.seconds(at));
    else
        job.row = m_file.run(m_insertJob, job.id, project, job.kind->type, job.kind->description, m_json, at);
    m_json = R"({"jobId": ")" + job.id + R"(", "queue": {"length": )";
    appendNumber(m_json, random.between(0, 14));
    m_json += "}}";
    m_message = "Job queued: ";
    m_message += job.kind->type;
    logApp("info", "scheduler", m_message, "Scheduler", project, at);
    job.next = at + random.between(150, 9000);
    m_queue.push({job.next, index, slot});
}

bool JobWriter::advance(Job& job)
{
    if (job.random.chance(330))
        logRequest(job, job.next);
    if (job.step == Job::Step::Begin) {
        beginExecution(job);
        return true;
    }
    return progress(job);
}

void JobWriter::beginExecution(Job& job)
{
    Random& random = job.random;
    const TimeMs at = job.next;
    const Incident* incident = m_timeline.incidentAt(at);
    job.length = random.sample(durations) * job.kind->pace / 100 * (incident ? incident->slowdown : 1) + 40;
    job.begun = at;
    job.done = 0;
    const bool cancelled = random.chance(22);
    // Whatever made one attempt fail often makes the next one fail too.
    job.fails = !cancelled && random.chance(incident          ? incident->failuresPerMille * 7 / 10
                                            : job.attempt > 0 ? 300
                                                              : 70);
    job.stopAt = cancelled || job.fails ? random.between(0, stepCount - 1) : stepCount;
    job.execution = newId();
    m_file.run(m_beginJob, at, job.row);
    if (random.chance(800))
        job.executionRow = m_file.run(m_insertExecution, job.execution, job.id, job.kind->steps[0],
                                      job.attempt, m_time.seconds(at), at);
    else
        job.executionRow =
            m_file.run(m_insertExecution, job.execution, job.id, job.kind->steps[0], job.attempt, at, at);
    m_json = R"({"jobId": ")" + job.id + R"(", "attempt": )";
    appendNumber(m_json, job.attempt + 1);
    m_json += "}";
    logJob(job, "info", "Job execution started", "JobExecutionService", at, true);
    job.step = Job::Step::Progress;
    job.next = at + job.length / stepCount;
}

bool JobWriter::progress(Job& job)
{
    const TimeMs at = job.next;
    if (job.done == job.stopAt)
        return finishExecution(job, job.fails ? "failed" : "cancelled");
    ++job.done;
    if (job.done == stepCount)
        return finishExecution(job, "completed");
    const int percent = job.done * 100 / stepCount;
    m_file.run(m_progressExecution, percent, job.kind->steps[job.done], job.executionRow);
    m_file.run(m_progressJob, percent, job.row);
    m_json = R"({"progress": )";
    appendNumber(m_json, percent);
    m_json += R"(, "rows": {"done": )";
    appendNumber(m_json, job.done * job.random.between(100, 900));
    m_json += "}}";
    m_message = "Progress: ";
    appendNumber(m_message, percent);
    m_message += "% (";
    m_message += job.kind->steps[job.done];
    m_message += ")";
    logJob(job, "info", m_message, "JobExecutionService", at, false);
    if (job.random.chance(60)) {
        m_json = R"({"statementMs": )";
        appendNumber(m_json, job.random.between(1200, 9000));
        m_json += "}";
        logJob(job, "warn", "Slow statement", "Database", at, false);
    }
    job.next = at + std::max<TimeMs>(1, job.length / stepCount);
    return true;
}

bool JobWriter::finishExecution(Job& job, std::string_view status)
{
    Random& random = job.random;
    const TimeMs at = job.next;
    const bool completed = status == "completed";
    const Incident* incident = m_timeline.incidentAt(at);
    const std::string_view reason = incident ? std::string_view(incident->reason) : job.kind->error;
    std::optional<std::string_view> error;
    if (job.fails)
        error = reason;
    std::optional<std::string_view> result;
    if (completed) {
        m_text = R"({"recordsProcessed": )";
        const int records = random.between(1, 20'000);
        appendNumber(m_text, records);
        m_text += R"(, "skipped": )";
        appendNumber(m_text, random.chance(300) ? random.between(1, 40) : 0);
        m_text += R"(, "output": {"bytes": )";
        appendNumber(m_text, qint64(records) * random.between(80, 400));
        m_text += "}}";
        result = m_text;
    }
    const int percent = job.done * 100 / stepCount;
    const TimeMs duration = at - job.begun;
    std::optional<std::string_view> step;
    if (!completed)
        step = job.kind->steps[std::min(job.done, stepCount - 1)];
    m_file.run(m_finishExecution, status, percent, step, result, error, at, duration, job.executionRow);

    m_json = R"({"duration": )";
    appendNumber(m_json, duration);
    if (error) {
        m_json += R"(, "error": {"message": )";
        appendJson(m_json, *error);
        m_json += R"(, "stack": ["JobRunner.step", "JobRunner.run", "Scheduler.tick"]})";
    }
    m_json += "}";
    m_message = "Job execution ";
    m_message += status;
    logJob(job,
           completed   ? "success"
           : job.fails ? "error"
                       : "warn",
           m_message, "JobExecutionService", at, false);

    if (job.fails) {
        m_json = R"({"jobId": ")" + job.id + R"(", "executionId": ")" + job.execution + R"(", "attempt": )";
        appendNumber(m_json, job.attempt + 1);
        m_json += R"(, "error": )";
        appendJson(m_json, reason);
        m_json += "}";
        m_message = "Job failed: ";
        m_message += job.kind->type;
        logApp("error", "jobs", m_message, "JobExecutionService", job.project, at);
        if (job.attempt + 1 < attemptsAllowed && random.chance(620)) {
            m_json = R"({"inSeconds": )";
            appendNumber(m_json, 30LL << job.attempt);
            m_json += "}";
            logJob(job, "warn", "Will be tried again", "Scheduler", at, true);
            job.next = at + (30'000LL << job.attempt);
            ++job.attempt;
            job.step = Job::Step::Begin;
            return true;
        }
    }
    m_file.run(m_finishJob, status, percent, result, error, at, job.row);
    return false;
}

/// What stands in m_json becomes the details.
void JobWriter::logJob(const Job& job, std::string_view level, std::string_view message,
                       std::string_view source, TimeMs at, bool asText)
{
    if (asText)
        m_file.run(m_insertLogText, newId(), job.execution, level, message, m_json, source,
                   m_time.seconds(at));
    else
        m_file.run(m_insertLogMs, newId(), job.execution, level, message, m_json, source, at);
}

void JobWriter::logApp(std::string_view level, std::string_view category, std::string_view message,
                       std::string_view source, std::optional<std::string_view> project, TimeMs at)
{
    std::optional<std::string_view> dataSource;
    if (project && m_random.chance(400))
        dataSource = m_random.chance(500) ? "ds_crm" : "ds_shop";
    if (m_random.chance(500))
        m_file.run(m_insertAppText, newId(), level, category, message, m_json, source, project, dataSource,
                   m_time.seconds(at));
    else
        m_file.run(m_insertAppMs, newId(), level, category, message, m_json, source, project, dataSource, at);
}

/// The application lives beside its jobs.
void JobWriter::logRequest(const Job& job, TimeMs at)
{
    struct Line
    {
        std::string_view level;
        std::string_view category;
        std::string_view message;
        std::string_view source;
    };
    static constexpr Line lines[] = {
        {"debug", "cache", "Cache miss for project settings", "ApiServer"},
        {"info", "api", "GET /api/jobs 200", "ApiServer"},
        {"info", "auth", "User signed in", "AuthService"},
        {"info", "api", "POST /api/conversations 201", "ApiServer"},
        {"warn", "database", "Slow query on app_logs", "Database"},
        {"error", "api", "POST /api/answers 502", "ApiServer"},
        {"error", "database", "Connection lost, reconnecting", "Database"},
    };
    static constexpr int usual[] = {20, 34, 16, 20, 6, 3, 1};
    static constexpr int troubled[] = {10, 20, 8, 10, 22, 18, 12};
    const Incident* incident = m_timeline.incidentAt(at);
    const Line& line = lines[m_random.weighted(incident ? troubled : usual)];
    m_json = R"({"requestId": ")";
    appendHex(m_json, m_random.next(), 12);
    m_json += R"(", "durationMs": )";
    appendNumber(m_json, m_random.between(3, 240) * (line.level == "warn" ? 20 : 1));
    m_json += R"(, "user": {"id": )";
    appendNumber(m_json, m_random.between(1, 60));
    m_json += "}}";
    logApp(line.level, line.category, line.message, line.source, job.project, at);
}

void JobWriter::noteIncidentsUntil(TimeMs at)
{
    const std::vector<Incident>& incidents = m_timeline.incidents();
    while (m_nextIncident < incidents.size() && incidents[m_nextIncident].from <= at) {
        const Incident& incident = incidents[m_nextIncident++];
        m_json = R"({"status": )";
        appendNumber(m_json, incident.httpStatus);
        m_json += R"(, "reason": )";
        appendJson(m_json, incident.reason);
        m_json += "}";
        logApp("error", "system", "A service that jobs depend on does not answer", "HealthCheck",
               std::nullopt, incident.from);
    }
}

} // namespace

bool writeJobHistory(DemoFile& file, const DemoOptions& options, const KeepGoing& keepGoing)
{
    return JobWriter(file, options).write(keepGoing);
}

} // namespace scrollback::demo

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/statepane.h"

#include "base/textcut.h"
#include "widgets/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedLayout>
#include <QTimer>
#include <QVBoxLayout>

namespace scrollback::widgets {

namespace {

constexpr int loadingDelayMs = 180;

QString failedIcon()
{
    return QStringLiteral("dialog-error-symbolic");
}

QLabel* plainLabel(QWidget* parent, const char* look)
{
    auto* label = new QLabel(parent);
    // Error texts quote file names and database texts: never as HTML.
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    Theme::setLook(label, QString::fromLatin1(look));
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setFocusPolicy(Qt::NoFocus);
    return label;
}

} // namespace

/// Grey bars where rows will be, and what is being done.
class StatePane::Skeleton : public QWidget
{
public:
    Skeleton(Theme& theme, QWidget* parent)
        : QWidget(parent)
        , m_theme(theme)
    {
        auto* box = new QVBoxLayout(this);
        m_text = plainLabel(this, "muted");
        m_text->setAlignment(Qt::AlignCenter);
        m_bar = new QProgressBar(this);
        m_bar->setTextVisible(false);
        m_bar->setFixedWidth(240);
        m_stop = new QPushButton(StatePane::tr("Stop"), this);
        m_stop->setVisible(false);
        box->addStretch(1);
        box->addWidget(m_text);
        box->addWidget(m_bar, 0, Qt::AlignHCenter);
        box->addWidget(m_stop, 0, Qt::AlignHCenter);
        box->addStretch(2);
    }

    void set(const QString& what, double share, bool stoppable)
    {
        m_text->setText(what);
        setAccessibleName(what);
        m_bar->setRange(0, share < 0 ? 0 : 1000);
        m_bar->setValue(share < 0 ? 0 : int(share * 1000));
        m_stop->setVisible(stoppable);
    }
    QPushButton* stop() const { return m_stop; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        QColor color = m_theme.color(ColorId::Raised);
        const int pitch = fontMetrics().height() + 12;
        const int rows = height() / pitch;
        for (int row = 0; row < rows; ++row) {
            // Fainter towards the middle, where the words stand.
            const double distance = rows > 1 ? std::abs(row - rows / 2.4) / rows : 1;
            color.setAlphaF(float(std::clamp(distance * 1.8 - 0.15, 0.0, 1.0)));
            painter.setBrush(color);
            const int y = row * pitch + pitch / 2 - 4;
            int x = 12;
            for (int part = 0; x < width() - 40 && part < 4; ++part) {
                const int length = 60 + (row * 37 + part * 71) % 90 + part * 40;
                painter.drawRoundedRect(QRectF(x, y, std::min(length, width() - 24 - x), 8), 4, 4);
                x += length + 34;
            }
        }
    }

private:
    Theme& m_theme;
    QLabel* m_text;
    QProgressBar* m_bar;
    QPushButton* m_stop;
};

StatePane::StatePane(Theme& theme, QWidget* content, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_content(content)
    , m_delay(new QTimer(this))
{
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(0);
    buildStrip();
    box->addWidget(m_strip);

    auto* pages = new QWidget(this);
    m_stack = new QStackedLayout(pages);
    if (content)
        m_stack->addWidget(content);
    buildMessage();
    m_stack->addWidget(m_message);
    m_skeleton = new Skeleton(theme, this);
    m_stack->addWidget(m_skeleton);
    box->addWidget(pages, 1);

    m_delay->setSingleShot(true);
    m_delay->setInterval(loadingDelayMs);
    connect(m_delay, &QTimer::timeout, this, [this] {
        if (m_sight == Sight::Loading)
            m_stack->setCurrentWidget(m_skeleton);
    });
    connect(m_skeleton->stop(), &QPushButton::clicked, this, &StatePane::stopRequested);
    connect(&theme, &Theme::themeChanged, this, &StatePane::drawIcons);
    drawIcons();
    showContent();
}

StatePane::~StatePane() = default;

void StatePane::buildStrip()
{
    m_strip = new QWidget(this);
    Theme::setLook(m_strip, QStringLiteral("panel"));
    m_strip->setAttribute(Qt::WA_StyledBackground);
    auto* line = new QHBoxLayout(m_strip);
    line->setContentsMargins(12, 4, 12, 4);
    line->setSpacing(10);
    m_stripIcon = new QLabel(m_strip);
    m_stripText = plainLabel(m_strip, "muted");
    m_stripBar = new QProgressBar(m_strip);
    m_stripBar->setTextVisible(false);
    m_stripBar->setFixedWidth(140);
    m_stripButton = new QPushButton(m_strip);
    Theme::setLook(m_stripButton, QStringLiteral("link"));
    line->addWidget(m_stripIcon);
    line->addWidget(m_stripText, 1);
    line->addWidget(m_stripBar);
    line->addWidget(m_stripButton);
    connect(m_stripButton, &QPushButton::clicked, this, [this] {
        if (m_stripRetries)
            Q_EMIT retryRequested();
        else
            Q_EMIT stopRequested();
    });
}

void StatePane::buildMessage()
{
    m_message = new QWidget(this);
    Theme::setLook(m_message, QStringLiteral("panel"));
    m_message->setAttribute(Qt::WA_StyledBackground);
    auto* box = new QVBoxLayout(m_message);
    box->setContentsMargins(24, 24, 24, 24);
    box->setSpacing(8);
    auto* column = new QWidget(m_message);
    column->setMaximumWidth(560);
    auto* inner = new QVBoxLayout(column);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(8);
    m_icon = new QLabel(column);
    m_icon->setAlignment(Qt::AlignCenter);
    m_sentence = plainLabel(column, "heading");
    m_advice = plainLabel(column, "muted");
    m_detail = plainLabel(column, "faint");
    m_button = new QPushButton(column);
    for (QLabel* label : {m_sentence, m_advice, m_detail})
        label->setAlignment(Qt::AlignCenter);
    inner->addWidget(m_icon);
    inner->addWidget(m_sentence);
    inner->addWidget(m_advice);
    inner->addWidget(m_detail);
    inner->addSpacing(4);
    inner->addWidget(m_button, 0, Qt::AlignHCenter);
    box->addStretch(2);
    auto* middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(column, 1000);
    middle->addStretch(1);
    box->addLayout(middle);
    box->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_sight == Sight::Failed)
            Q_EMIT retryRequested();
        else
            Q_EMIT actionTriggered();
    });
}

void StatePane::setCompact(bool compact)
{
    m_compact = compact;
    m_icon->setVisible(!compact);
    const int margin = compact ? 8 : 24;
    m_message->layout()->setContentsMargins(margin, margin, margin, margin);
    Theme::setLook(m_sentence, compact ? QStringLiteral("muted") : QStringLiteral("heading"));
}

void StatePane::setSight(Sight sight, bool strip)
{
    m_sight = sight;
    m_delay->stop();
    m_strip->setVisible(strip);
    m_stripIcon->setVisible(sight == Sight::Failed);
    Theme::setLook(m_stripText, sight == Sight::Failed ? QStringLiteral("error") : QStringLiteral("muted"));
}

void StatePane::drawIcons()
{
    constexpr int large = 48;
    if (!m_iconName.isEmpty())
        m_icon->setPixmap(m_theme.icon(m_iconName, m_iconColor).pixmap(large));
    m_stripIcon->setPixmap(m_theme.icon(failedIcon(), ColorId::Error).pixmap(fontMetrics().height()));
}

void StatePane::fillMessage(const QString& icon, ColorId iconColor, const QString& sentence,
                            const QString& advice, const QString& detail, const QString& action)
{
    m_iconName = icon;
    m_iconColor = iconColor;
    drawIcons();
    m_sentence->setText(visibleText(sentence));
    m_advice->setText(visibleText(advice));
    m_advice->setVisible(!advice.isEmpty());
    m_detail->setText(visibleText(detail));
    m_detail->setVisible(!detail.isEmpty());
    m_button->setText(action);
    m_button->setVisible(!action.isEmpty());
    m_message->setAccessibleName(sentence);
    m_message->setAccessibleDescription(advice);
    m_stack->setCurrentWidget(m_message);
}

void StatePane::showContent()
{
    setSight(Sight::Content, false);
    if (m_content)
        m_stack->setCurrentWidget(m_content);
}

void StatePane::showPartial(const QString& what, double share, bool stoppable)
{
    setSight(Sight::Partial, true);
    if (m_content)
        m_stack->setCurrentWidget(m_content);
    m_stripRetries = false;
    m_stripText->setText(what);
    m_stripBar->setRange(0, share < 0 ? 0 : 1000);
    m_stripBar->setValue(share < 0 ? 0 : int(share * 1000));
    m_stripBar->setVisible(true);
    m_stripButton->setText(tr("Stop"));
    m_stripButton->setVisible(stoppable);
}

void StatePane::showStopped(const QString& sentence, const QString& button)
{
    setSight(Sight::Partial, true);
    if (m_content)
        m_stack->setCurrentWidget(m_content);
    m_stripRetries = true;
    m_stripText->setText(sentence);
    m_stripBar->setVisible(false);
    m_stripButton->setText(button);
    m_stripButton->setVisible(true);
}

void StatePane::showLoading(const QString& what, double share, bool stoppable)
{
    const bool waiting = m_sight == Sight::Loading && m_delay->isActive();
    const bool shown = m_sight == Sight::Loading && !waiting;
    m_skeleton->set(what, share, stoppable);
    if (waiting || shown)
        return;
    setSight(Sight::Loading, false);
    m_delay->start();
}

void StatePane::showEmpty(const QString& sentence, const QString& advice, const QString& action)
{
    setSight(Sight::Empty, false);
    fillMessage(QStringLiteral("search"), ColorId::TextFaint, sentence, advice, {}, action);
}

void StatePane::showMissing(const QString& sentence, const QString& advice)
{
    setSight(Sight::Missing, false);
    fillMessage(QStringLiteral("documentinfo"), ColorId::TextFaint, sentence, advice, {}, {});
}

void StatePane::showFailed(const Error& error)
{
    setSight(Sight::Failed, false);
    const QString sentence =
        error.message.endsWith(QLatin1Char('.')) ? error.message : error.message + QLatin1Char('.');
    QString advice = error.advice;
    if (!advice.isEmpty()) {
        advice[0] = advice.at(0).toUpper();
        if (!advice.endsWith(QLatin1Char('.')))
            advice += QLatin1Char('.');
    }
    fillMessage(failedIcon(), ColorId::Error, sentence, advice, error.detail, tr("Try again"));
}

void StatePane::showFailedAbove(const Error& error)
{
    setSight(Sight::Failed, true);
    if (m_content)
        m_stack->setCurrentWidget(m_content);
    m_stripRetries = true;
    m_stripText->setText(visibleText(error.line()));
    m_stripBar->setVisible(false);
    m_stripButton->setText(tr("Try again"));
    m_stripButton->setVisible(true);
}

} // namespace scrollback::widgets

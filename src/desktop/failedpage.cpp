// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/failedpage.h"

#include "desktop/appcontext.h"
#include "ui_failedpage.h"
#include "widgets/theme.h"

namespace scrollback::desktop {

namespace {

QString asSentence(QString text)
{
    if (text.isEmpty())
        return text;
    text[0] = text.at(0).toUpper();
    if (!text.endsWith(u'.') && !text.endsWith(u'?') && !text.endsWith(u'!'))
        text += u'.';
    return text;
}

} // namespace

FailedPage::FailedPage(AppContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_ui(std::make_unique<Ui::FailedPage>())
{
    m_ui->setupUi(this);
    widgets::Theme::setLook(this, QStringLiteral("canvas"));
    widgets::Theme::setLook(m_ui->card, QStringLiteral("card"));
    widgets::Theme::setLook(m_ui->sentence, QStringLiteral("title"));
    widgets::Theme::setLook(m_ui->location, QStringLiteral("muted"));
    widgets::Theme::setLook(m_ui->detail, QStringLiteral("code"));
    widgets::Theme::setLook(m_ui->openButton, QStringLiteral("primary"));
    widgets::Theme::setLook(m_ui->detailButton, QStringLiteral("link"));
    m_ui->detail->setFont(context.theme.monospace());
    m_ui->detail->hide();

    connect(m_ui->openButton, &QPushButton::clicked, this, &FailedPage::openRequested);
    connect(m_ui->retryButton, &QPushButton::clicked, this, &FailedPage::retryRequested);
    connect(m_ui->detailButton, &QPushButton::toggled, m_ui->detail, &QWidget::setVisible);
}

FailedPage::~FailedPage() = default;

void FailedPage::showError(const QString& location, const Error& error)
{
    m_ui->icon->setPixmap(
        m_context.theme.icon(QStringLiteral("dialog-error-symbolic"), widgets::ColorId::Error)
            .pixmap(22, 22));
    m_ui->sentence->setText(asSentence(error.message));
    m_ui->advice->setText(asSentence(error.advice));
    m_ui->advice->setVisible(!error.advice.isEmpty());
    m_ui->location->setText(location);
    m_ui->detail->setText(error.detail);
    m_ui->detailButton->setVisible(!error.detail.isEmpty());
    m_ui->detailButton->setChecked(false);
    m_ui->retryButton->setFocus();
}

QString FailedPage::sentence() const
{
    return m_ui->sentence->text();
}

} // namespace scrollback::desktop

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/error.h"

#include <QBuffer>
#include <QPdfDocument>
#include <QWidget>

#include <memory>

class QLabel;
class QPdfView;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace offtake {

/// The pages of a report as they will be printed, with a line above for what is going on. Rendering goes on
/// in Qt PDF's own threads.
class ReportPreview : public QWidget
{
    Q_OBJECT
public:
    explicit ReportPreview(QWidget *parent = nullptr);
    ~ReportPreview() override;

    /// Shows the pages; the reader stays where he was as far as there is such a page.
    void setPdf(const QByteArray &pdf);
    /// What is shown; empty before the first.
    const QByteArray &pdf() const { return m_pdf; }
    /// While work goes on: the pages shown are those of before.
    void setProgress(const QString &what, double share);
    void setIdle();
    /// Said instead of the page number.
    void showMessage(const QString &message, bool isProblem);

signals:
    void cancelRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void zoom(double factor);
    void fitWidth();
    void tellPage();
    void retranslate();

    QByteArray m_pdf;
    QBuffer m_buffer;
    QPdfDocument m_document;
    QPdfView *m_view = nullptr;
    QLabel *m_line = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_cancel = nullptr;
    QToolButton *m_zoomIn = nullptr;
    QToolButton *m_zoomOut = nullptr;
    QToolButton *m_fit = nullptr;
    bool m_hasMessage = false;
};

} // namespace offtake

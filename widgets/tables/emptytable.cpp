// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/emptytable.h"

#include "widgets/style/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace offtake {

using namespace Qt::StringLiterals;

EmptyTable::EmptyTable(QWidget *viewport)
    : QWidget(viewport)
    , m_text(new QLabel(this))
    , m_step(new QPushButton(this))
{
    setObjectName(u"emptyTable"_s);
    m_text->setObjectName(u"emptyReason"_s);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    m_step->setObjectName(u"emptyStep"_s);
    connect(m_step, &QPushButton::clicked, this, [this] {
        if (m_why == Why::Filtered)
            emit clearRequested();
        else
            emit importRequested();
    });
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(spacing::kBetween);
    layout->addWidget(m_text);
    layout->addWidget(m_step, 0, Qt::AlignCenter);
    auto *place = new QVBoxLayout(viewport);
    place->addStretch(2);
    place->addWidget(this);
    place->addStretch(3);
    hide();
}

void EmptyTable::showReason(Why why)
{
    m_why = why;
    m_text->setText(m_why == Why::Filtered ? tr("No row has what the filters ask for.")
                    : m_why == Why::Empty  ? tr("No rows yet. Import a CSV file, or add a row by hand.")
                                           : tr("Nothing is recorded here yet."));
    m_step->setText(m_why == Why::Filtered ? tr("Clear filters") : tr("Import a CSV file..."));
    m_step->setVisible(m_why != Why::Unwritten);
    show();
}

} // namespace offtake

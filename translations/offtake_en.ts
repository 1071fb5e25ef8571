<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Assumptions</name>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of it after %n quarter(s)</source>
        <translation>
            <numerusform>%1 of it after %n quarter</numerusform>
            <numerusform>%1 of it after %n quarters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message numerus="yes">
        <source>%n further row(s) of the same kind are not listed.</source>
        <translation>
            <numerusform>%n further row of the same kind is not listed.</numerusform>
            <numerusform>%n further rows of the same kind are not listed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message numerus="yes">
        <source>%1: %n row(s) read into %2.</source>
        <translation>
            <numerusform>%1: %n row read into %2.</numerusform>
            <numerusform>%1: %n rows read into %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n contract(s) simulated.</source>
        <translation>
            <numerusform>%1: %n contract simulated.</numerusform>
            <numerusform>%1: %n contracts simulated.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written.</source>
        <translation>
            <numerusform>%n row written.</numerusform>
            <numerusform>%n rows written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s).</source>
        <translation>
            <numerusform>%n finding.</numerusform>
            <numerusform>%n findings.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContractTerms</name>
    <message numerus="yes">
        <source>%n month(s) after the start, for neither end nor term is stored</source>
        <translation>
            <numerusform>%n month after the start, for neither end nor term is stored</numerusform>
            <numerusform>%n months after the start, for neither end nor term is stored</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>History</name>
    <message numerus="yes">
        <source>Undo import of %1, %n row(s)</source>
        <translation>
            <numerusform>Undo import of %1, %n row</numerusform>
            <numerusform>Undo import of %1, %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Redo import of %1, %n row(s)</source>
        <translation>
            <numerusform>Redo import of %1, %n row</numerusform>
            <numerusform>Redo import of %1, %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message numerus="yes">
        <source>%n row(s) were rejected, so nothing was written.</source>
        <translation>
            <numerusform>%n row was rejected, so nothing was written.</numerusform>
            <numerusform>%n rows were rejected, so nothing was written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>%n contract(s)</source>
        <translation>
            <numerusform>%n contract</numerusform>
            <numerusform>%n contracts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportText</name>
    <message numerus="yes">
        <source>After %1, %n contract(s) of %2 still bring %3, the last until %4.</source>
        <translation>
            <numerusform>After %1, one contract of %2 still brings %3, until %4.</numerusform>
            <numerusform>After %1, %n contracts of %2 still bring %3, the last until %4.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Shares of undisclosed value are tied to %n contract(s) of %1, with %2.</source>
        <translation>
            <numerusform>Shares of undisclosed value are tied to one contract of %1, with %2.</numerusform>
            <numerusform>Shares of undisclosed value are tied to %n contracts of %1, with %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Shares worth %1 are tied to %n contract(s) of %2, with %3.</source>
        <translation>
            <numerusform>Shares worth %1 are tied to one contract of %2, with %3.</numerusform>
            <numerusform>Shares worth %1 are tied to %n contracts of %2, with %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The largest of %n deal(s) is that of %1 with %2, worth %3.</source>
        <translation>
            <numerusform>The only deal is that of %1 with %2, worth %3.</numerusform>
            <numerusform>The largest of %n deals is that of %1 with %2, worth %3.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>offtake::MainWindow</name>
    <message numerus="yes">
        <source>%n thread(s): %1 paths/s</source>
        <comment>speed, short number</comment>
        <translation>
            <numerusform>%n thread: %1 paths/s</numerusform>
            <numerusform>%n threads: %1 paths/s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>offtake::OverviewPage</name>
    <message numerus="yes">
        <source>%n contract(s)</source>
        <translation>
            <numerusform>%n contract</numerusform>
            <numerusform>%n contracts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>offtake::ScenariosPage</name>
    <message numerus="yes">
        <source>Valued at %1, %n quarter(s). %2</source>
        <translation>
            <numerusform>Valued at %1, %n quarter. %2</numerusform>
            <numerusform>Valued at %1, %n quarters. %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>offtake::TablePage</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
</TS>

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
    <message numerus="yes">
        <source>%n quarter(s)</source>
        <translation>
            <numerusform>%n quarter</numerusform>
            <numerusform>%n quarters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartText</name>
    <message numerus="yes">
        <source>%n assumption(s) out of %1 move %2 of %3 by more than 5%.</source>
        <translation>
            <numerusform>%n assumption out of %1 moves %2 of %3 by more than 5%.</numerusform>
            <numerusform>%n assumptions out of %1 move %2 of %3 by more than 5%.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other exit(s) cost it less.</source>
        <translation>
            <numerusform>%n other exit costs it less.</numerusform>
            <numerusform>%n other exits cost it less.</numerusform>
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
    <message numerus="yes">
        <source>Unknown organisation “%1”, %n row(s).</source>
        <translation>
            <numerusform>Unknown organisation “%1”, %n row.</numerusform>
            <numerusform>Unknown organisation “%1”, %n rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unknown organisation “%1”, %n row(s). Similar: %2.</source>
        <translation>
            <numerusform>Unknown organisation “%1”, %n row. Similar: %2.</numerusform>
            <numerusform>Unknown organisation “%1”, %n rows. Similar: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) read into the other tables.</source>
        <translation>
            <numerusform>%n row read into the other tables.</numerusform>
            <numerusform>%n rows read into the other tables.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s), newest first.</source>
        <translation>
            <numerusform>%n change, newest first.</numerusform>
            <numerusform>%n changes, newest first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n segment(s)</source>
        <translation>
            <numerusform>%n segment</numerusform>
            <numerusform>%n segments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organisation(s)</source>
        <translation>
            <numerusform>%n organisation</numerusform>
            <numerusform>%n organisations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cycle(s)</source>
        <translation>
            <numerusform>%n cycle</numerusform>
            <numerusform>%n cycles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at least %n cycle(s)</source>
        <translation>
            <numerusform>at least %n cycle</numerusform>
            <numerusform>at least %n cycles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more; --json lists them all</source>
        <translation>
            <numerusform>and %n more; --json lists them all</numerusform>
            <numerusform>and %n more; --json lists them all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) recovered</source>
        <translation>
            <numerusform>%n row recovered</numerusform>
            <numerusform>%n rows recovered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <comment>rows</comment>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with the id alone</source>
        <comment>rows</comment>
        <translation>
            <numerusform>%n with the id alone</numerusform>
            <numerusform>%n with the id alone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reference(s) emptied</source>
        <translation>
            <numerusform>%n reference emptied</numerusform>
            <numerusform>%n references emptied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n share(s)</source>
        <translation>
            <numerusform>%n share</numerusform>
            <numerusform>%n shares</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n link</numerusform>
            <numerusform>%n links</numerusform>
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
    <name>ForceOut</name>
    <message numerus="yes">
        <source>The scenario has %n quarter(s); none has the number %1.</source>
        <translation>
            <numerusform>The scenario has %n quarter; none has the number %1.</numerusform>
            <numerusform>The scenario has %n quarters; none has the number %1.</numerusform>
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
    <name>NetworkMeasures</name>
    <message numerus="yes">
        <source>pays %1 under %n contract(s)</source>
        <translation>
            <numerusform>pays %1 under %n contract</numerusform>
            <numerusform>pays %1 under %n contracts</numerusform>
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
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has both contracts and funding or equity ties with %n counterparty(ies): %2.</source>
        <translation>
            <numerusform>%1 has both contracts and funding or equity ties with %n counterparty: %2.</numerusform>
            <numerusform>%1 has both contracts and funding or equity ties with %n counterparties: %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScenarioGrounds</name>
    <message numerus="yes">
        <source>exits after %n quarter(s) of paying less than %1</source>
        <translation>
            <numerusform>exits after %n quarter of paying less than %1</numerusform>
            <numerusform>exits after %n quarters of paying less than %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n quarter(s)</source>
        <translation>
            <numerusform>%1, %n quarter</numerusform>
            <numerusform>%1, %n quarters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Student-t copula, %n degree(s) of freedom</source>
        <translation>
            <numerusform>Student-t copula, %n degree of freedom</numerusform>
            <numerusform>Student-t copula, %n degrees of freedom</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>offtake::CompareView</name>
    <message numerus="yes">
        <source>Compares on %Ln path(s) ...</source>
        <translation>
            <numerusform>Compares on %Ln path ...</numerusform>
            <numerusform>Compares on %Ln paths ...</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>offtake::ConvergenceChart</name>
    <message numerus="yes">
        <source>%n path(s): %1 (95%: %2 to %3)</source>
        <translation>
            <numerusform>%n path: %1 (95%: %2 to %3)</numerusform>
            <numerusform>%n paths: %1 (95%: %2 to %3)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>offtake::FileActions</name>
    <message numerus="yes">
        <source>%n table(s) written to %1.</source>
        <translation>
            <numerusform>%n table written to %1.</numerusform>
            <numerusform>%n tables written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>offtake::FindingsDialog</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>offtake::ImportDialog</name>
    <message numerus="yes">
        <source>%n rejected row(s) saved to %1. Repair them there and import that file.</source>
        <translation>
            <numerusform>%n rejected row saved to %1. Repair it there and import that file.</numerusform>
            <numerusform>%n rejected rows saved to %1. Repair them there and import that file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>Import %n row</numerusform>
            <numerusform>Import %n rows</numerusform>
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
    <name>offtake::MeasureCharts</name>
    <message numerus="yes">
        <source>Sources: %1 and %n more</source>
        <comment>names</comment>
        <translation>
            <numerusform>Sources: %1 and %n more</numerusform>
            <numerusform>Sources: %1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>offtake::NetworkPage</name>
    <message numerus="yes">
        <source>%n other(s) lose too.</source>
        <translation>
            <numerusform>%n other loses too.</numerusform>
            <numerusform>%n others lose too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organisation(s) are tied</source>
        <translation>
            <numerusform>%n organisation is tied</numerusform>
            <numerusform>%n organisations are tied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>by %n arrow(s) at %1.</source>
        <translation>
            <numerusform>by %n arrow at %1.</numerusform>
            <numerusform>by %n arrows at %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 stands on %n cycle(s).</source>
        <translation>
            <numerusform>%1 stands on %n cycle.</numerusform>
            <numerusform>%1 stands on %n cycles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 stands on more than %n cycle(s).</source>
        <translation>
            <numerusform>%1 stands on more than %n cycle.</numerusform>
            <numerusform>%1 stands on more than %n cycles.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>offtake::NetworkSide</name>
    <message numerus="yes">
        <source>contracted, %n contract(s)</source>
        <translation>
            <numerusform>contracted, %n contract</numerusform>
            <numerusform>contracted, %n contracts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>offtake::NetworkView</name>
    <message numerus="yes">
        <source>%n neighbour(s)</source>
        <translation>
            <numerusform>%n neighbour</numerusform>
            <numerusform>%n neighbours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>offtake::OverridesView</name>
    <message numerus="yes">
        <source>%n contract(s) are left out; the last rows say why.</source>
        <translation>
            <numerusform>%n contract is left out; the last row says why.</numerusform>
            <numerusform>%n contracts are left out; the last rows say why.</numerusform>
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
    <message numerus="yes">
        <source>All %n customer(s)...</source>
        <translation>
            <numerusform>The customer...</numerusform>
            <numerusform>All %n customers...</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n link(s)...</source>
        <translation>
            <numerusform>The link...</numerusform>
            <numerusform>All %n links...</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n event(s)...</source>
        <translation>
            <numerusform>The event...</numerusform>
            <numerusform>All %n events...</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>offtake::RecordForm</name>
    <message numerus="yes">
        <source>%1 over %n quarter(s); its dates are partly assumed.</source>
        <translation>
            <numerusform>%1 over %n quarter; its dates are partly assumed.</numerusform>
            <numerusform>%1 over %n quarters; its dates are partly assumed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 over %n quarter(s).</source>
        <translation>
            <numerusform>%1 over %n quarter.</numerusform>
            <numerusform>%1 over %n quarters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>offtake::ScenarioListView</name>
    <message numerus="yes">
        <source>%1, %Ln path(s)</source>
        <translation>
            <numerusform>%1, %Ln path</numerusform>
            <numerusform>%1, %Ln paths</numerusform>
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
    <name>offtake::TableExport</name>
    <message numerus="yes">
        <source>%n row(s) written to %1.</source>
        <translation>
            <numerusform>%n row written to %1.</numerusform>
            <numerusform>%n rows written to %1.</numerusform>
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

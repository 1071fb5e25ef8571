<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Assumptions</name>
    <message>
        <source>assumption</source>
        <translation>supuesto</translation>
    </message>
    <message>
        <source>chosen in this scenario</source>
        <translation>elegido en este escenario</translation>
    </message>
    <message>
        <source>drift %1 a year, volatility %2, regime %3</source>
        <translation>deriva %1 al año, volatilidad %2, régimen %3</translation>
    </message>
    <message>
        <source>demand %1, price %2, funding %3, build %4</source>
        <translation>demanda %1, precio %2, financiación %3, construcción %4</translation>
    </message>
    <message>
        <source>GPU price</source>
        <translation>Precio de la GPU</translation>
    </message>
    <message>
        <source>Demand</source>
        <translation>Demanda</translation>
    </message>
    <message>
        <source>Correlation of the factors</source>
        <translation>Correlación de los factores</translation>
    </message>
    <message>
        <source>demand and price %1, demand and funding %2, price and funding %3</source>
        <translation>demanda y precio %1, demanda y financiación %2, precio y financiación %3</translation>
    </message>
    <message>
        <source>Default probability</source>
        <translation>Probabilidad de impago</translation>
    </message>
    <message>
        <source>by rating class, cumulative over 1 to 6 years</source>
        <translation>por clase de calificación, acumulada de 1 a 6 años</translation>
    </message>
    <message>
        <source>S&amp;P global corporate average cumulative default rates, as printed in frm.midhafin.com</source>
        <translation>tasas medias acumuladas de impago de empresas de S&amp;P (mundo), según frm.midhafin.com</translation>
    </message>
    <message>
        <source>Rating class of an unrated lab or neocloud</source>
        <translation>Clase de calificación de un laboratorio o neocloud sin calificar</translation>
    </message>
    <message>
        <source>Recovery in the quarter of an exit</source>
        <translation>Recuperación en el trimestre de una salida</translation>
    </message>
    <message>
        <source>customary in credit models</source>
        <translation>habitual en los modelos de crédito</translation>
    </message>
    <message>
        <source>Take-or-pay share by commitment</source>
        <translation>Parte take-or-pay (compra garantizada) según el compromiso</translation>
    </message>
    <message>
        <source>take or pay %1, committed %2, unknown %3, usage %4, option %5</source>
        <translation>take-or-pay %1, comprometido %2, desconocido %3, por uso %4, opción %5</translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n mes</numerusform>
            <numerusform>%n meses</numerusform>
        </translation>
    </message>
    <message>
        <source>Ramp of contracts not yet started</source>
        <translation>Rampa de los contratos aún no iniciados</translation>
    </message>
    <message>
        <source>%1 quarters</source>
        <translation>%1 trimestres</translation>
    </message>
    <message>
        <source>Delay of contracts not yet started</source>
        <translation>Retraso de los contratos aún no iniciados</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>Renovación</translation>
    </message>
    <message>
        <source>probability %1, demand loading %2, discount %3</source>
        <translation>probabilidad %1, carga de demanda %2, descuento %3</translation>
    </message>
    <message>
        <source>Re-letting of freed capacity</source>
        <translation>Recolocación de la capacidad liberada</translation>
    </message>
    <message numerus="yes">
        <source>%1 of it after %n quarter(s)</source>
        <translation>
            <numerusform>%1 al cabo de %n trimestre</numerusform>
            <numerusform>%1 al cabo de %n trimestres</numerusform>
        </translation>
    </message>
    <message>
        <source>Renegotiation</source>
        <translation>Renegociación</translation>
    </message>
    <message>
        <source>below a price index of %1, probability %2, pass-through %3</source>
        <translation>por debajo de un índice de precios de %1, probabilidad %2, traslado %3</translation>
    </message>
    <message>
        <source>Factor loadings of labs</source>
        <translation>Cargas factoriales de los laboratorios</translation>
    </message>
    <message>
        <source>Factor loadings of neoclouds</source>
        <translation>Cargas factoriales de las neoclouds</translation>
    </message>
    <message>
        <source>Factor loadings of large technology companies</source>
        <translation>Cargas factoriales de las grandes tecnológicas</translation>
    </message>
    <message>
        <source>rental of an H100: above 8 dollars an hour in 2023, 1.70 in October 2025, 2.35 in March 2026 (SemiAnalysis, as cited by compux.net)</source>
        <translation>alquiler de una H100: más de 8 dólares por hora en 2023, 1,70 en octubre de 2025, 2,35 en marzo de 2026 (SemiAnalysis, citado por compux.net)</translation>
    </message>
    <message>
        <source>Term of a contract that states none</source>
        <translation>Plazo de un contrato que no indica ninguno</translation>
    </message>
    <message numerus="yes">
        <source>%n quarter(s)</source>
        <translation>
            <numerusform>%n trimestre</numerusform>
            <numerusform>%n trimestres</numerusform>
        </translation>
    </message>
    <message>
        <source>mean of %1 quarters, coefficient of variation %2, build loading %3</source>
        <translation>media de %1 trimestres, coeficiente de variación %2, carga de construcción %3</translation>
    </message>
</context>
<context>
    <name>AssumptionsPanel</name>
    <message>
        <source>% a year</source>
        <translation>% al año</translation>
    </message>
    <message>
        <source>GPU price drift</source>
        <translation>Deriva del precio de la GPU</translation>
    </message>
    <message>
        <source>GPU price volatility</source>
        <translation>Volatilidad del precio de la GPU</translation>
    </message>
    <message>
        <source>Demand drift</source>
        <translation>Deriva de la demanda</translation>
    </message>
    <message>
        <source>Demand volatility</source>
        <translation>Volatilidad de la demanda</translation>
    </message>
    <message>
        <source>Credit correlation</source>
        <translation>Correlación de crédito</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>Recuperación</translation>
    </message>
    <message>
        <source>Renewal probability</source>
        <translation>Probabilidad de renovación</translation>
    </message>
    <message>
        <source>Let again after an end</source>
        <translation>Recolocado tras un final</translation>
    </message>
    <message>
        <source>Renegotiation when prices fall</source>
        <translation>Renegociación cuando bajan los precios</translation>
    </message>
    <message>
        <source>an assumption.</source>
        <translation>un supuesto.</translation>
    </message>
    <message>
        <source>an H100 hour fell from US$8 in 2023 to US$1.70 in late 2025.</source>
        <translation>la hora de H100 bajó de 8 US$ en 2023 a 1,70 US$ a finales de 2025.</translation>
    </message>
    <message>
        <source>as the H100&apos;s rental price since 2023.</source>
        <translation>como el precio de alquiler de la H100 desde 2023.</translation>
    </message>
    <message>
        <source>scales how much all customers hang on the same factors.</source>
        <translation>escala cuánto dependen todos los clientes de los mismos factores.</translation>
    </message>
    <message>
        <source>customary in credit models.</source>
        <translation>habitual en los modelos de crédito.</translation>
    </message>
    <message>
        <source>an assumption, of contracts that have not started yet.</source>
        <translation>un supuesto, de los contratos que aún no han empezado.</translation>
    </message>
    <message>
        <source>Mean delay, quarters</source>
        <translation>Retraso medio, trimestres</translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message>
        <source>“%1” exists already and is not overwritten.</source>
        <translation>«%1» ya existe y no se sobrescribe.</translation>
    </message>
    <message>
        <source>The backup was canceled. No file was written.</source>
        <translation>La copia de seguridad se ha cancelado. No se ha escrito ningún archivo.</translation>
    </message>
    <message>
        <source>“%1” cannot be written. Choose another folder.</source>
        <translation>No se puede escribir «%1». Conviene elegir otra carpeta.</translation>
    </message>
    <message>
        <source>“%1” cannot be written.</source>
        <translation>«%1» no se puede escribir.</translation>
    </message>
    <message>
        <source>A backup needs another file than the store itself.</source>
        <translation>Una copia de seguridad necesita un archivo distinto del propio almacén.</translation>
    </message>
    <message>
        <source>“%1” cannot be replaced.</source>
        <translation>No se puede sustituir «%1».</translation>
    </message>
</context>
<context>
    <name>ChangeLog</name>
    <message>
        <source>“%1” cannot be written.</source>
        <translation>«%1» no se puede escribir.</translation>
    </message>
    <message>
        <source>The export was stopped.</source>
        <translation>La exportación se ha detenido.</translation>
    </message>
</context>
<context>
    <name>ChartText</name>
    <message>
        <source>%1 earns more than %2 by %3 with a probability of 90%, more than %4 with one of 10%.</source>
        <translation>%1 ingresa más de %2 por %3 con una probabilidad del 90&#xa0;% y más de %4 con una del 10&#xa0;%.</translation>
    </message>
    <message>
        <source>the %1 quantile</source>
        <translation>el cuantil %1</translation>
    </message>
    <message>
        <source>the mean of the worst %1</source>
        <translation>la media del peor %1</translation>
    </message>
    <message>
        <source>the mean</source>
        <translation>la media</translation>
    </message>
    <message>
        <source>None of the assumptions moves %1.</source>
        <translation>Ninguno de los supuestos mueve %1.</translation>
    </message>
    <message>
        <source>“%1” moves %2 most: from %3 at %4 to %5 at %6.</source>
        <translation>«%1» es lo que más mueve %2: de %3 con %4 a %5 con %6.</translation>
    </message>
    <message numerus="yes">
        <source>%n assumption(s) out of %1 move %2 of %3 by more than 5%.</source>
        <translation>
            <numerusform>%n supuesto de %1 mueve %2 de %3 en más de un 5&#xa0;%.</numerusform>
            <numerusform>%n supuestos de %1 mueven %2 de %3 en más de un 5&#xa0;%.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 loses nothing by any single exit.</source>
        <translation>%1 no pierde nada por la salida de uno solo.</translation>
    </message>
    <message>
        <source>If %1 is forced out at once, %2 loses %3 in the mean.</source>
        <translation>Si %1 se ve obligada a salir de inmediato, %2 pierde %3 en la media.</translation>
    </message>
    <message numerus="yes">
        <source>%n other exit(s) cost it less.</source>
        <translation>
            <numerusform>%n salida más le cuesta menos.</numerusform>
            <numerusform>Otras %n salidas le cuestan menos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Whoever has not exited pays all that it owes.</source>
        <translation>Quien no ha salido paga todo lo que debe.</translation>
    </message>
    <message>
        <source>%1 falls short most often: in %2 of the quarters it pays less than it owes, %3 of it in the mean over all.</source>
        <translation>%1 es quien más a menudo se queda corta: en el %2 de los trimestres paga menos de lo que debe; en la media de todos le falta el %3.</translation>
    </message>
    <message>
        <source>“%1” brings %2 less than “%3” in the mean (±%4); on %5 of the paths it brings more.</source>
        <translation>«%1» aporta a %2 menos que «%3» en la media (±%4); en el %5 de las trayectorias aporta más.</translation>
    </message>
    <message>
        <source>“%1” brings %2 more than “%3” in the mean (±%4); it brings more on %5 of the paths.</source>
        <translation>«%1» aporta a %2 más que «%3» en la media (±%4); aporta más en el %5 de las trayectorias.</translation>
    </message>
    <message>
        <source>The first to exit is %1, in %2.</source>
        <translation>La primera en salir es %1, en %2.</translation>
    </message>
    <message>
        <source>On path %1 %2 earns %3, more than on %4 of the paths.</source>
        <translation>En la trayectoria %1, %2 ingresa %3, más que en el %4 de las trayectorias.</translation>
    </message>
    <message>
        <source>Nobody exits.</source>
        <translation>No sale nadie.</translation>
    </message>
    <message>
        <source>The exit of %1 would cost %2.</source>
        <comment>customer and amount</comment>
        <translation>La salida de %1 costaría %2.</translation>
    </message>
    <message>
        <source>The exit of %1 would cost %2, that of %3 %4.</source>
        <comment>two customers, an amount each</comment>
        <translation>La salida de %1 costaría %2; la de %3, %4.</translation>
    </message>
    <message>
        <source>After %1 paths the mean lies between %2 and %3, the expected shortfall between %4 and %5 (95% confidence).</source>
        <translation>Tras %1 trayectorias la media está entre %2 y %3 y el déficit esperado entre %4 y %5 (confianza del 95&#xa0;%).</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message numerus="yes">
        <source>%n further row(s) of the same kind are not listed.</source>
        <translation>
            <numerusform>No se lista %n fila más del mismo tipo.</numerusform>
            <numerusform>No se listan %n filas más del mismo tipo.</numerusform>
        </translation>
    </message>
    <message>
        <source>SQLite reports: %1</source>
        <translation>SQLite informa: %1</translation>
    </message>
    <message>
        <source>It points to a row of %1 that does not exist.</source>
        <translation>Apunta a una fila de %1 que no existe.</translation>
    </message>
    <message>
        <source>It ends (%2) before it starts (%1).</source>
        <translation>Termina (%2) antes de empezar (%1).</translation>
    </message>
    <message>
        <source>It closed (%2) before it was announced (%1).</source>
        <translation>Se cerró (%2) antes de anunciarse (%1).</translation>
    </message>
    <message>
        <source>An amount without a currency is in no sum.</source>
        <translation>Un importe sin moneda no entra en ninguna suma.</translation>
    </message>
    <message>
        <source>“%1” is no currency in use (ISO 4217).</source>
        <translation>«%1» no es una moneda en uso (ISO 4217).</translation>
    </message>
    <message>
        <source>“%1” is no word that %2 knows; there are: %3.</source>
        <translation>«%1» no es una palabra que conozca %2; hay: %3.</translation>
    </message>
    <message>
        <source>It names no source.</source>
        <translation>No nombra ninguna fuente.</translation>
    </message>
    <message>
        <source>The shares of %1 from %2 to %3 add up to %4.</source>
        <translation>Las participaciones de %1 del %2 al %3 suman %4.</translation>
    </message>
    <message>
        <source>The same period is told in %1 already.</source>
        <translation>El mismo periodo ya figura en %1.</translation>
    </message>
    <message>
        <source>Its period (%1 to %2) overlaps with that of %3 (%4 to %5) in part.</source>
        <translation>Su periodo (del %1 al %2) se solapa en parte con el de %3 (del %4 al %5).</translation>
    </message>
    <message>
        <source>It amends itself by way of %1.</source>
        <translation>Se modifica a sí mismo a través de %1.</translation>
    </message>
    <message>
        <source>Its notes say that it restates a contract, but it names none that it amends: both values count.</source>
        <translation>Sus notas dicen que reformula un contrato, pero no nombra ninguno que modifique: cuentan ambos valores.</translation>
    </message>
    <message>
        <source>Its value restates that of %1; only this one counts.</source>
        <translation>Su valor reformula el de %1; solo cuenta este.</translation>
    </message>
    <message>
        <source>It has the value of %1, which it amends; both count, for rows that amend hold what is added.</source>
        <translation>Tiene el mismo valor que %1, al que modifica; cuentan ambos, pues las filas que modifican contienen lo que se añade.</translation>
    </message>
    <message>
        <source>It has the parties, kind and value of %1, signed about the same day: perhaps it is told twice.</source>
        <translation>Tiene las partes, el tipo y el valor de %1, firmado por las mismas fechas: quizá figura dos veces.</translation>
    </message>
    <message>
        <source>The check was canceled.</source>
        <translation>La comprobación se ha cancelado.</translation>
    </message>
    <message>
        <source>error</source>
        <translation>error</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>aviso</translation>
    </message>
</context>
<context>
    <name>ColumnTypes</name>
    <message>
        <source>day, month, year</source>
        <translation>día, mes, año</translation>
    </message>
    <message>
        <source>month, day, year</source>
        <translation>mes, día, año</translation>
    </message>
    <message>
        <source>year, month, day</source>
        <translation>año, mes, día</translation>
    </message>
    <message>
        <source>day numbers of a spreadsheet</source>
        <translation>números de día de una hoja de cálculo</translation>
    </message>
    <message>
        <source>decimal point</source>
        <translation>punto decimal</translation>
    </message>
    <message>
        <source>decimal comma</source>
        <translation>coma decimal</translation>
    </message>
    <message>
        <source>in units</source>
        <translation>en unidades</translation>
    </message>
    <message>
        <source>in thousands</source>
        <translation>en miles</translation>
    </message>
    <message>
        <source>in millions</source>
        <translation>en millones</translation>
    </message>
    <message>
        <source>in billions</source>
        <translation>en miles de millones</translation>
    </message>
    <message>
        <source>a fraction, 0 to 1</source>
        <translation>una fracción, de 0 a 1</translation>
    </message>
    <message>
        <source>per cent</source>
        <translation>tanto por ciento</translation>
    </message>
    <message>
        <source>months</source>
        <translation>meses</translation>
    </message>
    <message>
        <source>years</source>
        <translation>años</translation>
    </message>
    <message>
        <source>text as it stands</source>
        <translation>el texto tal como está</translation>
    </message>
    <message>
        <source>The column %1 is always read as it stands; “%2” is not for it.</source>
        <translation>La columna %1 se lee siempre tal como está; «%2» no es para ella.</translation>
    </message>
    <message>
        <source>The column %1 cannot be read as “%2”. It can be: %3.</source>
        <translation>La columna %1 no se puede leer como «%2». Puede ser: %3.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Offtake: how much of a provider&apos;s revenue hangs on which customer, and what happens if ...</source>
        <translation>Offtake: cuánto de los ingresos de un proveedor depende de cada cliente, y qué pasa si...</translation>
    </message>
    <message>
        <source>Show this help and exit</source>
        <translation>Mostrar esta ayuda y salir</translation>
    </message>
    <message>
        <source>Without a subcommand, offtake [FILE] opens the window.
Exit status: 0 done, 1 failed, 2 wrong usage, 3 data rejected.</source>
        <translation>Sin subcomando, offtake [FILE] abre la ventana.
Estado de salida: 0 hecho, 1 error, 2 uso incorrecto, 3 datos rechazados.</translation>
    </message>
    <message>
        <source>Look for what is wrong in a store; nothing is changed, exit status 3 on an error</source>
        <translation>Buscar lo que está mal en un almacén; no se cambia nada, estado de salida 3 si hay un error</translation>
    </message>
    <message>
        <source>The store</source>
        <translation>El almacén</translation>
    </message>
    <message>
        <source>Print a JSON document</source>
        <translation>Imprimir un documento JSON</translation>
    </message>
    <message>
        <source>%1: warning: %2</source>
        <translation>%1: aviso: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n row(s) read into %2.</source>
        <translation>
            <numerusform>%1: %n fila leída en %2.</numerusform>
            <numerusform>%1: %n filas leídas en %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 accepted (%2 new, %3 changed, %4 unchanged), %5 rejected.</source>
        <translation>%1 aceptadas (%2 nuevas, %3 cambiadas, %4 sin cambios), %5 rechazadas.</translation>
    </message>
    <message>
        <source>Dry run: nothing was written.</source>
        <translation>Ensayo: no se ha escrito nada.</translation>
    </message>
    <message>
        <source>Read a CSV file into a table of the store</source>
        <translation>Leer un archivo CSV en una tabla del almacén</translation>
    </message>
    <message>
        <source>The file to read</source>
        <translation>El archivo que se lee</translation>
    </message>
    <message>
        <source>COLUMN=HEADER: read a column from that header</source>
        <translation>COLUMN=HEADER: leer una columna de ese encabezado</translation>
    </message>
    <message>
        <source>What happens to rows that the store already has</source>
        <translation>Qué ocurre con las filas que el almacén ya tiene</translation>
    </message>
    <message>
        <source>Write rejected rows, with their reasons, to this CSV file</source>
        <translation>Escribir las filas rechazadas, con sus motivos, en este archivo CSV</translation>
    </message>
    <message>
        <source>Field separator (tab for the tabulator); guessed if not given</source>
        <translation>Separador de campos (tab para el tabulador); se deduce si no se indica</translation>
    </message>
    <message>
        <source>Character encoding, e.g. UTF-8 or windows-1252; guessed if not given</source>
        <translation>Codificación de caracteres, p. ej. UTF-8 o windows-1252; se deduce si no se indica</translation>
    </message>
    <message>
        <source>Decimal separator; guessed if not given</source>
        <translation>Separador decimal; se deduce si no se indica</translation>
    </message>
    <message>
        <source>Order of day, month and year; guessed if not given</source>
        <translation>Orden de día, mes y año; se deduce si no se indica</translation>
    </message>
    <message>
        <source>Check everything, write nothing</source>
        <translation>Comprobarlo todo sin escribir nada</translation>
    </message>
    <message>
        <source>Write nothing if a single row is rejected</source>
        <translation>No escribir nada si se rechaza una sola fila</translation>
    </message>
    <message>
        <source>%1 as of %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>--as-of %1: no date of the form yyyy-mm-dd</source>
        <translation>--as-of %1: no es una fecha de la forma aaaa-mm-dd</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n contract(s) simulated.</source>
        <translation>
            <numerusform>%1: %n contrato simulado.</numerusform>
            <numerusform>%1: %n contratos simulados.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 left out: %2</source>
        <translation>%1 excluido: %2</translation>
    </message>
    <message>
        <source>%1: no scenario &apos;%2&apos;; there are: %3</source>
        <translation>%1: no hay ningún escenario «%2»; hay: %3</translation>
    </message>
    <message>
        <source>A provider&apos;s dependency on its customers, from stored facts</source>
        <translation>Dependencia de un proveedor de sus clientes, según los datos guardados</translation>
    </message>
    <message>
        <source>The provider&apos;s id</source>
        <translation>El identificador del proveedor</translation>
    </message>
    <message>
        <source>Only what was known by that date (yyyy-mm-dd); today if not given</source>
        <translation>Solo lo conocido en esa fecha (aaaa-mm-dd); hoy si no se indica</translation>
    </message>
    <message>
        <source>List the stored scenarios</source>
        <translation>Listar los escenarios guardados</translation>
    </message>
    <message>
        <source>Write the simulation model that a scenario compiles to</source>
        <translation>Escribir el modelo de simulación en que se traduce un escenario</translation>
    </message>
    <message>
        <source>Its id or title</source>
        <translation>Su identificador o título</translation>
    </message>
    <message>
        <source>The file to write</source>
        <translation>El archivo que se escribe</translation>
    </message>
    <message>
        <source>Write a provider&apos;s PDF report</source>
        <translation>Escribir el informe PDF de un proveedor</translation>
    </message>
    <message>
        <source>Its id or title; up to four of them</source>
        <translation>Su identificador o título; hasta cuatro</translation>
    </message>
    <message>
        <source>Language of the report; yours if not given</source>
        <translation>Idioma del informe; el del sistema si no se indica</translation>
    </message>
    <message>
        <source>Paper size</source>
        <translation>Tamaño del papel</translation>
    </message>
    <message>
        <source>How many paths</source>
        <translation>Número de trayectorias</translation>
    </message>
    <message>
        <source>Seed of the random numbers</source>
        <translation>Semilla de los números aleatorios</translation>
    </message>
    <message>
        <source>The PDF to write</source>
        <translation>El PDF que se escribe</translation>
    </message>
    <message>
        <source>%1 paths from %2, seed %3, %4 quarters; %5, %6 s</source>
        <translation>%1 trayectorias desde la %2, semilla %3, %4 trimestres; %5, %6 s</translation>
    </message>
    <message>
        <source>Horizon revenue</source>
        <translation>Ingresos hasta el horizonte</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>media</translation>
    </message>
    <message>
        <source>median</source>
        <translation>mediana</translation>
    </message>
    <message>
        <source>value at risk</source>
        <translation>v. en riesgo</translation>
    </message>
    <message>
        <source>exp. shortfall</source>
        <translation>déf. esperado</translation>
    </message>
    <message>
        <source>simulate: give either FILE --scenario NAME or --model model.json</source>
        <translation>simulate: se indica FILE --scenario NAME o bien --model model.json</translation>
    </message>
    <message>
        <source>Run a scenario or a model document</source>
        <translation>Simular un escenario o un documento de modelo</translation>
    </message>
    <message>
        <source>A model document instead of a store</source>
        <translation>Un documento de modelo en lugar de un almacén</translation>
    </message>
    <message>
        <source>Number of the first path, for shards</source>
        <translation>Número de la primera trayectoria, para ejecuciones por partes</translation>
    </message>
    <message>
        <source>Where it runs; the numbers are the same</source>
        <translation>Dónde se ejecuta; los números son los mismos</translation>
    </message>
    <message>
        <source>CPU threads; 0 for one per hardware thread</source>
        <translation>Hilos de CPU; 0 para uno por hilo de hardware</translation>
    </message>
    <message>
        <source>Write the result document to this file</source>
        <translation>Escribir el documento de resultados en este archivo</translation>
    </message>
    <message>
        <source>Write revenue by path, provider and quarter to this file</source>
        <translation>Escribir en este archivo los ingresos por trayectoria, proveedor y trimestre</translation>
    </message>
    <message>
        <source>Write the exits of every path to this file</source>
        <translation>Escribir en este archivo las salidas de cada trayectoria</translation>
    </message>
    <message>
        <source>Write payment ratios by path and quarter to this file</source>
        <translation>Escribir en este archivo las proporciones de pago por trayectoria y trimestre</translation>
    </message>
    <message>
        <source>Write the exact sums of this path range, for merge</source>
        <translation>Escribir las sumas exactas de este tramo de trayectorias, para merge</translation>
    </message>
    <message>
        <source>Join shards to the result of the whole run</source>
        <translation>Unir las partes en el resultado de la simulación completa</translation>
    </message>
    <message>
        <source>Files written by simulate --partial</source>
        <translation>Archivos escritos por simulate --partial</translation>
    </message>
    <message>
        <source>%1: store of version %2, %3</source>
        <translation>%1: almacén de versión %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written.</source>
        <translation>
            <numerusform>%n fila escrita.</numerusform>
            <numerusform>%n filas escritas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Make a new store</source>
        <translation>Crear un almacén nuevo</translation>
    </message>
    <message>
        <source>The store to make</source>
        <translation>El almacén que se crea</translation>
    </message>
    <message>
        <source>Fill it with the reference data that ships with the program</source>
        <translation>Rellenarlo con los datos de referencia que trae el programa</translation>
    </message>
    <message>
        <source>Tell a store&apos;s version, tables and size</source>
        <translation>Indicar la versión, las tablas y el tamaño de un almacén</translation>
    </message>
    <message>
        <source>Write a table, or all of them, as CSV</source>
        <translation>Escribir una tabla, o todas, como CSV</translation>
    </message>
    <message>
        <source>A table, or all for every one of them</source>
        <translation>Una tabla, o all para todas</translation>
    </message>
    <message>
        <source>The file to write; for all, a folder</source>
        <translation>El archivo que se escribe; con all, una carpeta</translation>
    </message>
    <message>
        <source>Keep spreadsheets from running texts as formulas</source>
        <translation>Impedir que las hojas de cálculo ejecuten textos como fórmulas</translation>
    </message>
    <message>
        <source>Tell the difference of two scenarios path by path, or of two results</source>
        <translation>Indicar la diferencia de dos escenarios trayectoria a trayectoria, o de dos resultados</translation>
    </message>
    <message>
        <source>The store; or two result documents of simulate</source>
        <translation>El almacén; o dos documentos de resultados de simulate</translation>
    </message>
    <message>
        <source>Its id or title; given twice, A and then B</source>
        <translation>Su identificador o título; se indica dos veces, A y después B</translation>
    </message>
    <message>
        <source>The provider&apos;s id; the first scenario&apos;s if not given</source>
        <translation>El identificador del proveedor; el del primer escenario si no se indica</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s).</source>
        <translation>
            <numerusform>%n hallazgo.</numerusform>
            <numerusform>%n hallazgos.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: B (%2) less A (%3)</source>
        <translation>%1: B (%2) menos A (%3)</translation>
    </message>
    <message>
        <source>%1 paths, seed %2, the same random numbers on both sides</source>
        <translation>%1 trayectorias, semilla %2, los mismos números aleatorios en ambos lados</translation>
    </message>
    <message>
        <source>B less A</source>
        <translation>B menos A</translation>
    </message>
    <message>
        <source>standard error</source>
        <translation>error típico</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>Expected shortfall</source>
        <translation>Déficit esperado (ES)</translation>
    </message>
    <message>
        <source>Quantile %1</source>
        <translation>Cuantil %1</translation>
    </message>
    <message>
        <source>B is above A on %1 of the paths (%2 to %3).</source>
        <translation>B supera a A en el %1 de las trayectorias (de %2 a %3).</translation>
    </message>
    <message>
        <source>A quantile of B less A is one of the paths&apos; differences, not the difference of the two quantiles beside it.</source>
        <translation>Un cuantil de B menos A lo es de las diferencias por trayectoria, no la diferencia de los dos cuantiles contiguos.</translation>
    </message>
    <message>
        <source>Standard errors as if the two runs were independent; compare scenarios of a store to share random numbers.</source>
        <translation>Errores típicos como si las dos ejecuciones fueran independientes; para compartir números aleatorios, se comparan escenarios de un almacén.</translation>
    </message>
    <message>
        <source>compare: give either FILE --scenario A --scenario B or two result documents</source>
        <translation>compare: se indica FILE --scenario A --scenario B o bien dos documentos de resultados</translation>
    </message>
    <message>
        <source>&apos;%1&apos; earns nothing in the scenario &apos;%2&apos;; there is nothing to draw.</source>
        <translation>«%1» no ingresa nada en el escenario «%2»; no hay nada que dibujar.</translation>
    </message>
    <message>
        <source>chart: --kind %1 needs --scenario</source>
        <translation>chart: --kind %1 necesita --scenario</translation>
    </message>
    <message>
        <source>chart: %1 does not end in .png, .svg or .pdf</source>
        <translation>chart: %1 no termina en .png, .svg o .pdf</translation>
    </message>
    <message>
        <source>The store has nothing on &apos;%1&apos; that a chart of the kind &apos;%2&apos; could show.</source>
        <translation>El almacén no tiene nada sobre «%1» que un gráfico del tipo «%2» pueda mostrar.</translation>
    </message>
    <message>
        <source>Draw a provider&apos;s chart as PNG, SVG or PDF</source>
        <translation>Dibujar un gráfico de un proveedor como PNG, SVG o PDF</translation>
    </message>
    <message>
        <source>What a fan shows: revenue by quarter or by year</source>
        <translation>Lo que muestra fan: ingresos por trimestre o por año</translation>
    </message>
    <message>
        <source>Language of the chart; yours if not given</source>
        <translation>Idioma del gráfico; el del sistema si no se indica</translation>
    </message>
    <message>
        <source>The file to write: .png, .svg or .pdf</source>
        <translation>El archivo que se escribe: .png, .svg o .pdf</translation>
    </message>
    <message>
        <source>%1, %2 of the horizon revenue as the scenario is: %3</source>
        <translation>%1, %2 de los ingresos hasta el horizonte con el escenario tal como está: %3</translation>
    </message>
    <message>
        <source>reverse: no assumption &apos;%1&apos;; there are: %2</source>
        <translation>reverse: no hay ningún supuesto «%1»; hay: %2</translation>
    </message>
    <message>
        <source>%1: from %2 to %3 brings %4 from %5 to %6.</source>
        <translation>%1: pasar de %2 a %3 lleva %4 de %5 a %6.</translation>
    </message>
    <message>
        <source>%1: %2 is not reachable between %3 (%4) and %5 (%6).</source>
        <translation>%1: %2 no se alcanza entre %3 (%4) y %5 (%6).</translation>
    </message>
    <message>
        <source>The provider&apos;s id; the scenario&apos;s if not given</source>
        <translation>El identificador del proveedor; el del escenario si no se indica</translation>
    </message>
    <message>
        <source>Of the horizon revenue: mean, p5 (a quantile), es5 (expected shortfall)</source>
        <translation>De los ingresos hasta el horizonte: mean (media), p5 (un cuantil), es5 (déficit esperado)</translation>
    </message>
    <message>
        <source>Move one assumption after the other and tell which matters most</source>
        <translation>Mover los supuestos uno tras otro e indicar cuál pesa más</translation>
    </message>
    <message>
        <source>Values of each assumption, from low to high</source>
        <translation>Número de valores de cada supuesto, de menor a mayor</translation>
    </message>
    <message>
        <source>Find the smallest change of one assumption that brings a statistic to a target</source>
        <translation>Buscar el menor cambio de un supuesto que lleva un estadístico a un objetivo</translation>
    </message>
    <message>
        <source>Its key, as tornado --json tells it</source>
        <translation>Su clave, tal como la da tornado --json</translation>
    </message>
    <message>
        <source>The amount to be reached</source>
        <translation>El importe que debe alcanzarse</translation>
    </message>
    <message>
        <source>%1: %2 paths, seed %3, %4, model %5</source>
        <translation>%1: %2 trayectorias, semilla %3, %4, modelo %5</translation>
    </message>
    <message>
        <source>%1: repeated, the same bytes.</source>
        <translation>%1: repetida, los mismos bytes.</translation>
    </message>
    <message>
        <source>%1: repeated, but the results are others than those recorded.</source>
        <translation>%1: repetida, pero los resultados no son los registrados.</translation>
    </message>
    <message>
        <source>List the recorded runs, or repeat one</source>
        <translation>Listar las ejecuciones registradas o repetir una</translation>
    </message>
    <message>
        <source>Run the one of that id again and compare the results byte for byte</source>
        <translation>Repetir la que tiene ese identificador y comparar los resultados byte a byte</translation>
    </message>
    <message>
        <source>simulate: --record needs a store&apos;s scenario and no --partial</source>
        <translation>simulate: --record requiere un escenario de un archivo y no admite --partial</translation>
    </message>
    <message>
        <source>simulate: the relative standard error is %1 after %2 paths: not reached, more paths are needed</source>
        <translation>simulate: el error estándar relativo es %1 tras %2 trayectorias: no se alcanza, hacen falta más trayectorias</translation>
    </message>
    <message>
        <source>Recorded as %1.</source>
        <translation>Registrada como %1.</translation>
    </message>
    <message>
        <source>Stop, at most at --paths, once mean and expected shortfall of the provider of interest, or of every provider of a model document, have a smaller relative standard error</source>
        <translation>Parar, como mucho en --paths, cuando la media y el déficit esperado del proveedor de interés, o de todos los proveedores de un documento de modelo, tengan un error estándar relativo menor</translation>
    </message>
    <message>
        <source>Record the run in the store, so that it can be repeated</source>
        <translation>Registrar la ejecución en el archivo para poder repetirla</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Uso</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation>OPCIONES</translation>
    </message>
    <message>
        <source>SUBCOMMAND</source>
        <translation>SUBCOMANDO</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Argumentos</translation>
    </message>
    <message>
        <source>REQUIRED</source>
        <translation>OBLIGATORIO</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Opciones</translation>
    </message>
    <message>
        <source>Subcommands</source>
        <translation>Subcomandos</translation>
    </message>
    <message>
        <source>Show the version and exit</source>
        <translation>Mostrar la versión y salir</translation>
    </message>
    <message>
        <source>Print the manual page (for man) and exit</source>
        <translation>Imprimir la página de manual (para man) y terminar</translation>
    </message>
    <message>
        <source>Print the completion script for bash and exit</source>
        <translation>Imprimir el guion de autocompletado para bash y terminar</translation>
    </message>
    <message>
        <source>[options]</source>
        <translation>[opciones]</translation>
    </message>
    <message>
        <source> (default: %1)</source>
        <translation> (por defecto: %1)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>revenue dependency of AI infrastructure providers, and what happens if</source>
        <translation>dependencia de ingresos de los proveedores de infraestructura de IA, y qué pasa si</translation>
    </message>
    <message>
        <source>Synopsis</source>
        <translation>Sinopsis</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>ARCHIVO</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Without a subcommand the window opens. A subcommand needs no display; its messages and numbers are in the language of the locale. Progress is shown on a terminal only.</source>
        <translation>Sin subcomando se abre la ventana. Un subcomando no necesita pantalla; sus mensajes y números van en el idioma de la configuración regional. El progreso se muestra solo en un terminal.</translation>
    </message>
    <message>
        <source>Exit status</source>
        <translation>Estado de salida</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Hecho.</translation>
    </message>
    <message>
        <source>Failed.</source>
        <translation>Ha fallado.</translation>
    </message>
    <message>
        <source>Wrong usage.</source>
        <translation>Uso incorrecto.</translation>
    </message>
    <message>
        <source>Data were rejected, or a check found an error.</source>
        <translation>Se han rechazado datos, o una comprobación ha encontrado un error.</translation>
    </message>
    <message>
        <source>Interrupted by Ctrl-C it ends by that signal. Files are written beside their place and renamed, so none is left half written.</source>
        <translation>Interrumpido con Ctrl-C termina por esa señal. Los archivos se escriben al lado y se renombran, de modo que ninguno queda a medias.</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Entorno</translation>
    </message>
    <message>
        <source>The date of a report, in seconds since 1970: the same report is then the same bytes.</source>
        <translation>La fecha de un informe, en segundos desde 1970: el mismo informe tiene entonces los mismos bytes.</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Ejemplos</translation>
    </message>
    <message>
        <source>What a tornado or spider moves: mean, a quantile (p5) or a shortfall (es5)</source>
        <translation>Qué mueve un tornado o una araña: mean, un cuantil (p5) o un déficit (es5)</translation>
    </message>
    <message>
        <source>What a dependency chart shows: total, or direct, without what travels on</source>
        <translation>Qué muestra un gráfico de dependencia: total, o direct, sin lo que se transmite</translation>
    </message>
    <message>
        <source>%1 %2: expected %3</source>
        <translation>%1 %2: se esperaba %3</translation>
    </message>
    <message>
        <source>The profile “%1” is for the table %2.</source>
        <translation>El perfil «%1» es para la tabla %2.</translation>
    </message>
    <message>
        <source>Organisation created: %1</source>
        <translation>Organización creada: %1</translation>
    </message>
    <message numerus="yes">
        <source>Unknown organisation “%1”, %n row(s).</source>
        <translation>
            <numerusform>Organización desconocida «%1», %n fila.</numerusform>
            <numerusform>Organización desconocida «%1», %n filas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unknown organisation “%1”, %n row(s). Similar: %2.</source>
        <translation>
            <numerusform>Organización desconocida «%1», %n fila. Parecidas: %2.</numerusform>
            <numerusform>Organización desconocida «%1», %n filas. Parecidas: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Say whom a name means with --organization NAME=ID, or create them with --create-organizations.</source>
        <translation>Indicar a quién se refiere un nombre con --organization NOMBRE=ID, o crearlas con --create-organizations.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) read into the other tables.</source>
        <translation>
            <numerusform>%n fila leída en las demás tablas.</numerusform>
            <numerusform>%n filas leídas en las demás tablas.</numerusform>
        </translation>
    </message>
    <message>
        <source>contracts, revenues, organizations, ...; all for a folder of them</source>
        <translation>contracts, revenues, organizations, ...; all para una carpeta con todas</translation>
    </message>
    <message>
        <source>COLUMN=WORD[,WORD]: how a column is read: dmy, mdy, ymd, serial, point, comma, units, thousands, millions, billions, fraction, percent, months, years, text</source>
        <translation>COLUMNA=PALABRA[,PALABRA]: cómo se lee una columna: dmy, mdy, ymd, serial, point, comma, units, thousands, millions, billions, fraction, percent, months, years, text</translation>
    </message>
    <message>
        <source>Read the file as this profile says, of the store or a .json file</source>
        <translation>Leer el archivo como dice este perfil, del almacén o de un archivo .json</translation>
    </message>
    <message>
        <source>Keep how the file was read, in the store or a .json file</source>
        <translation>Guardar cómo se ha leído el archivo, en el almacén o en un archivo .json</translation>
    </message>
    <message>
        <source>NAME=ID: whom a name in the file means</source>
        <translation>NOMBRE=ID: a quién se refiere un nombre del archivo</translation>
    </message>
    <message>
        <source>Create the organisations that the store does not have; else their rows are rejected</source>
        <translation>Crear las organizaciones que el almacén no tiene; si no, sus filas se rechazan</translation>
    </message>
    <message>
        <source>Whether the first row names the columns; guessed if not given</source>
        <translation>Si la primera fila da nombre a las columnas; se deduce si no se indica</translation>
    </message>
    <message>
        <source>A cell with this text holds nothing, like &quot;&quot;</source>
        <translation>Una celda con este texto no contiene nada, como &quot;&quot;</translation>
    </message>
    <message>
        <source>Whether an empty cell leaves the stored value or takes it away</source>
        <translation>Si una celda vacía deja el valor guardado o lo quita</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s), newest first.</source>
        <translation>
            <numerusform>%n cambio, el más reciente primero.</numerusform>
            <numerusform>%n cambios, los más recientes primero.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tell what was changed in a store, newest first</source>
        <translation>Decir qué se ha cambiado en un almacén, lo más reciente primero</translation>
    </message>
    <message>
        <source>Changes of this table only</source>
        <translation>Solo los cambios de esta tabla</translation>
    </message>
    <message>
        <source>Changes of this record only</source>
        <translation>Solo los cambios de este registro</translation>
    </message>
    <message>
        <source>At most so many (200; 0 for all)</source>
        <translation>Como mucho esta cantidad (200; 0 para todos)</translation>
    </message>
    <message>
        <source>Write the whole log as CSV, oldest first</source>
        <translation>Escribir todo el registro de cambios como CSV, lo más antiguo primero</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n fuente</numerusform>
            <numerusform>%n fuentes</numerusform>
        </translation>
    </message>
    <message>
        <source>Unit: %1.</source>
        <translation>Unidad: %1.</translation>
    </message>
    <message>
        <source>%1, year to %2</source>
        <translation>%1, año hasta %2</translation>
    </message>
    <message>
        <source>%1, quarter to %2</source>
        <translation>%1, trimestre hasta %2</translation>
    </message>
    <message numerus="yes">
        <source>%n segment(s)</source>
        <translation>
            <numerusform>%n segmento</numerusform>
            <numerusform>%n segmentos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <translation>%1, de %2 a %3</translation>
    </message>
    <message numerus="yes">
        <source>%n organisation(s)</source>
        <translation>
            <numerusform>%n organización</numerusform>
            <numerusform>%n organizaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 bought directly, %2 looked through</source>
        <translation>%1 comprado directamente, %2 al mirar a través</translation>
    </message>
    <message numerus="yes">
        <source>%n cycle(s)</source>
        <translation>
            <numerusform>%n ciclo</numerusform>
            <numerusform>%n ciclos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at least %n cycle(s)</source>
        <translation>
            <numerusform>al menos %n ciclo</numerusform>
            <numerusform>al menos %n ciclos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more; --json lists them all</source>
        <translation>
            <numerusform>y %n más; --json los enumera todos</numerusform>
            <numerusform>y %n más; --json los enumera todos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 of its own, %3 of theirs</source>
        <translation>%1: %2 de lo propio, %3 de lo ajeno</translation>
    </message>
    <message>
        <source>Print each measure&apos;s definition, unit, as-of rule and sources as well</source>
        <translation>Imprimir también la definición, la unidad, la regla de fecha y las fuentes de cada medida</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>guardado</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>supuesto</translation>
    </message>
    <message>
        <source>overridden</source>
        <translation>cambiado en el escenario</translation>
    </message>
    <message>
        <source>%1%2: %3, %4</source>
        <translation>%1%2: %3, %4</translation>
    </message>
    <message>
        <source>model: -o, --trace or both are needed</source>
        <translation>model: hace falta -o, --trace o ambos</translation>
    </message>
    <message>
        <source>Tell of each number where it comes from, and of each contract left out why</source>
        <translation>Decir de cada número de dónde viene y de cada contrato excluido por qué</translation>
    </message>
    <message>
        <source>Print the trace as a JSON document</source>
        <translation>Imprimir el rastro como documento JSON</translation>
    </message>
    <message>
        <source>report: a scenario is given twice</source>
        <translation>report: un escenario se da dos veces</translation>
    </message>
    <message>
        <source>Sections in their order, separated by commas: cover, brief, concentration, contracts, scenarios, stress, comparison, assumptions, method, reproducibility, sources; all of them if not given</source>
        <translation>Secciones en su orden, separadas por comas: cover, brief, concentration, contracts, scenarios, stress, comparison, assumptions, method, reproducibility, sources; todas si no se dan</translation>
    </message>
    <message>
        <source>Write PDF/A-1b, for archives</source>
        <translation>Escribir PDF/A-1b, para archivos históricos</translation>
    </message>
    <message>
        <source>Saved as %1, “%2”.</source>
        <translation>Guardado como %1, «%2».</translation>
    </message>
    <message>
        <source>%1 is called “%2” now.</source>
        <translation>%1 se llama ahora «%2».</translation>
    </message>
    <message>
        <source>%1 is deleted.</source>
        <translation>%1 se ha eliminado.</translation>
    </message>
    <message>
        <source>%1: PATH=VALUE is expected</source>
        <translation>%1: se espera RUTA=VALOR</translation>
    </message>
    <message>
        <source>%1, “%2”, is changed.</source>
        <translation>%1, «%2», se ha cambiado.</translation>
    </message>
    <message>
        <source>scenario: duplicate needs --title</source>
        <translation>scenario: duplicate necesita --title</translation>
    </message>
    <message>
        <source>scenario: rename needs --title or --description</source>
        <translation>scenario: rename necesita --title o --description</translation>
    </message>
    <message>
        <source>scenario: save needs --document</source>
        <translation>scenario: save necesita --document</translation>
    </message>
    <message>
        <source>scenario: PATH=VALUE belongs to set, and set needs it</source>
        <translation>scenario: RUTA=VALOR corresponde a set, y set lo necesita</translation>
    </message>
    <message>
        <source>%1, “%2”, is as it came.</source>
        <translation>%1, «%2», está como vino.</translation>
    </message>
    <message>
        <source>Show, save or change one stored scenario</source>
        <translation>Mostrar, guardar o cambiar un escenario guardado</translation>
    </message>
    <message>
        <source>show prints its document, save stores one, set changes values, reset brings a ready-made one back to what it was; every change can be undone in the window</source>
        <translation>show imprime su documento, save guarda uno, set cambia valores, reset devuelve uno ya preparado a lo que era; todo cambio se puede deshacer en la ventana</translation>
    </message>
    <message>
        <source>Its id or title; for save and reset its id</source>
        <translation>Su id o su título; para save y reset, su id</translation>
    </message>
    <message>
        <source>For set: a place in the document and its value, such as contracts/crwv-msft-2023-02/take_or_pay=0.5; without a value it is as stored again</source>
        <translation>Para set: un lugar del documento y su valor, como contracts/crwv-msft-2023-02/take_or_pay=0.5; sin valor vuelve a ser como está guardado</translation>
    </message>
    <message>
        <source>The new title, for save, duplicate and rename</source>
        <translation>El título nuevo, para save, duplicate y rename</translation>
    </message>
    <message>
        <source>The new description, for rename</source>
        <translation>La descripción nueva, para rename</translation>
    </message>
    <message>
        <source>The scenario document to save</source>
        <translation>El documento de escenario que se guarda</translation>
    </message>
    <message>
        <source>%1 became %2.</source>
        <translation>%1 pasó a ser %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) recovered</source>
        <translation>
            <numerusform>%n fila recuperada</numerusform>
            <numerusform>%n filas recuperadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <comment>rows</comment>
        <translation>
            <numerusform>falta %n</numerusform>
            <numerusform>faltan %n</numerusform>
        </translation>
    </message>
    <message>
        <source>more may be missing</source>
        <translation>pueden faltar más</translation>
    </message>
    <message numerus="yes">
        <source>%n with the id alone</source>
        <comment>rows</comment>
        <translation>
            <numerusform>%n solo con el identificador</numerusform>
            <numerusform>%n solo con el identificador</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reference(s) emptied</source>
        <translation>
            <numerusform>%n referencia vaciada</numerusform>
            <numerusform>%n referencias vaciadas</numerusform>
        </translation>
    </message>
    <message>
        <source>  missing: %1</source>
        <translation>  faltan: %1</translation>
    </message>
    <message>
        <source>Every row was recovered into %1.</source>
        <translation>Todas las filas se han recuperado en %1.</translation>
    </message>
    <message>
        <source>What could be read is in %1.</source>
        <translation>Lo que se pudo leer está en %1.</translation>
    </message>
    <message>
        <source>Copy a store, which may be open and written to meanwhile</source>
        <translation>Copiar un almacén, que puede estar abierto y recibir cambios entretanto</translation>
    </message>
    <message>
        <source>Replace the file if it is there</source>
        <translation>Sustituir el archivo si existe</translation>
    </message>
    <message>
        <source>Free the space that deleted rows took in a store</source>
        <translation>Liberar en un almacén el espacio que ocupaban las filas eliminadas</translation>
    </message>
    <message>
        <source>Read what can be read of a damaged store into a new one; exit status 3 where rows are missing</source>
        <translation>Leer lo que se pueda de un almacén dañado y llevarlo a uno nuevo; estado de salida 3 si faltan filas</translation>
    </message>
    <message>
        <source>The damaged store; it is only read</source>
        <translation>El almacén dañado; solo se lee</translation>
    </message>
    <message>
        <source>a subcommand is missing</source>
        <translation>falta un subcomando</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>falta %1</translation>
    </message>
    <message>
        <source>%1 was not expected</source>
        <translation>no se esperaba %1</translation>
    </message>
    <message>
        <source>%1 needs %2</source>
        <translation>%1 necesita %2</translation>
    </message>
    <message>
        <source>%1 and %2 do not go together</source>
        <translation>%1 y %2 no van juntos</translation>
    </message>
    <message>
        <source>%1 %2: a number is expected</source>
        <translation>%1 %2: se espera un número</translation>
    </message>
    <message>
        <source>%1 needs a value</source>
        <translation>%1 necesita un valor</translation>
    </message>
    <message>
        <source>%1 wants at least %2 values and got %3</source>
        <translation>%1 quiere al menos %2 valores y ha recibido %3</translation>
    </message>
    <message>
        <source>%1 wants at most %2 values and got %3</source>
        <translation>%1 quiere como mucho %2 valores y ha recibido %3</translation>
    </message>
    <message>
        <source>%1 %2: it can be %3</source>
        <translation>%1 %2: puede ser %3</translation>
    </message>
    <message>
        <source>%1 %2: a number above 0 is expected</source>
        <translation>%1 %2: se espera un número mayor que 0</translation>
    </message>
    <message>
        <source>%1 %2: a number from %3 to %4 is expected</source>
        <translation>%1 %2: se espera un número de %3 a %4</translation>
    </message>
    <message>
        <source>%1 (more: %2)</source>
        <translation>%1 (más: %2)</translation>
    </message>
    <message>
        <source>NUMBER</source>
        <translation>NÚMERO</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>TEXTO</translation>
    </message>
    <message>
        <source>needs</source>
        <translation>requiere</translation>
    </message>
    <message>
        <source>not with</source>
        <translation>incompatible con</translation>
    </message>
    <message>
        <source>chart: --kind %1 needs --scenario twice</source>
        <translation>chart: --kind %1 necesita --scenario dos veces</translation>
    </message>
    <message>
        <source>fan, histogram, exceedance, tornado, spider, contributions, dependency, exits, ratios, convergence (of a scenario); fans, difference (of two scenarios); shares, runoff, timeline, network (of stored facts)</source>
        <translation>fan, histogram, exceedance, tornado, spider, contributions, dependency, exits, ratios, convergence (de un escenario); fans, difference (de dos escenarios); shares, runoff, timeline, network (de hechos guardados)</translation>
    </message>
    <message>
        <source>Its id or title; for the charts of a scenario. Up to four times for fans, twice for a difference: the second one less the first</source>
        <translation>Su id o su título; para los gráficos de un escenario. Hasta cuatro veces para fans, dos para difference: el segundo menos el primero</translation>
    </message>
    <message>
        <source>share of the mean</source>
        <translation>parte de la media</translation>
    </message>
    <message>
        <source>part in the shortfall</source>
        <translation>parte del déficit</translation>
    </message>
    <message>
        <source>change if it leaves</source>
        <translation>variación si se va</translation>
    </message>
    <message>
        <source>Who pays</source>
        <translation>Quién paga</translation>
    </message>
    <message>
        <source>Re-let capacity</source>
        <translation>Capacidad recolocada</translation>
    </message>
    <message>
        <source>Not contracted</source>
        <translation>Sin contrato</translation>
    </message>
    <message>
        <source>HHI of what the customers pay: %1 in A, %2 in B, in the mean.</source>
        <translation>HHI de lo que pagan los clientes, en media: %1 en A, %2 en B.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>first day, last day</comment>
        <translation>del %1 al %2</translation>
    </message>
    <message numerus="yes">
        <source>%n share(s)</source>
        <translation>
            <numerusform>%n participación</numerusform>
            <numerusform>%n participaciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n cliente</numerusform>
            <numerusform>%n clientes</numerusform>
        </translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>hasta el %1</translation>
    </message>
    <message>
        <source>amount not disclosed</source>
        <translation>importe no publicado</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n vínculo</numerusform>
            <numerusform>%n vínculos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>organisation, organisation</comment>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>contracts of %1, funding of %2</source>
        <translation>contratos por %1, financiación de %2</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>“%1” earns nothing in one of the two models, so there is nothing to compare.</source>
        <translation>«%1» no ingresa nada en uno de los dos modelos, así que no hay nada que comparar.</translation>
    </message>
    <message>
        <source>Only scenarios of the same valuation date, length and currency can be compared path by path: %1-Q%2, %3 quarters, %4 and %5-Q%6, %7 quarters, %8 are not.</source>
        <translation>Solo se pueden comparar trayectoria a trayectoria escenarios con la misma fecha de valoración, duración y moneda: T%2 %1, %3 trimestres, %4 y T%6 %5, %7 trimestres, %8 no lo son.</translation>
    </message>
    <message>
        <source>The two results have no provider in common.</source>
        <translation>Los dos resultados no tienen ningún proveedor en común.</translation>
    </message>
</context>
<context>
    <name>ConflictQuestion</name>
    <message>
        <source>Two changes of one value</source>
        <translation>Dos cambios de un mismo valor</translation>
    </message>
    <message>
        <source>Yours is empty. Which one is to stay?</source>
        <translation>El propio está vacío. ¿Cuál debe quedar?</translation>
    </message>
    <message>
        <source>Yours is “%1”. Which one is to stay?</source>
        <translation>El propio es «%1». ¿Cuál debe quedar?</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>Conservar el ajeno</translation>
    </message>
    <message>
        <source>Write mine</source>
        <translation>Escribir el propio</translation>
    </message>
</context>
<context>
    <name>ContractTerms</name>
    <message>
        <source>stored start</source>
        <translation>inicio guardado</translation>
    </message>
    <message>
        <source>the day of signing</source>
        <translation>el día de la firma</translation>
    </message>
    <message>
        <source>the stored end less the stored term</source>
        <translation>el fin guardado menos el plazo guardado</translation>
    </message>
    <message>
        <source>the day of its source, for no signing date is stored</source>
        <translation>el día de su fuente, pues no hay fecha de firma guardada</translation>
    </message>
    <message>
        <source>the start of the contract that it amends</source>
        <translation>el inicio del contrato que modifica</translation>
    </message>
    <message>
        <source>stored end</source>
        <translation>fin guardado</translation>
    </message>
    <message>
        <source>start and stored term</source>
        <translation>inicio y plazo guardado</translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) after the start, for neither end nor term is stored</source>
        <translation>
            <numerusform>%n mes después del inicio, pues no hay fin ni plazo guardados</numerusform>
            <numerusform>%n meses después del inicio, pues no hay fin ni plazo guardados</numerusform>
        </translation>
    </message>
    <message>
        <source>terminated</source>
        <translation>rescindido</translation>
    </message>
    <message>
        <source>a letter of intent binds nobody</source>
        <translation>una carta de intenciones no obliga a nadie</translation>
    </message>
</context>
<context>
    <name>Csv</name>
    <message>
        <source>The field that begins in line %1 is too long; a quote may be missing its end.</source>
        <translation>El campo que empieza en la línea %1 es demasiado largo; puede que falten las comillas de cierre.</translation>
    </message>
</context>
<context>
    <name>Database</name>
    <message>
        <source>“%1” exists already and is not overwritten.</source>
        <translation>«%1» ya existe y no se sobrescribe.</translation>
    </message>
    <message>
        <source>There is no file “%1”.</source>
        <translation>No existe el archivo «%1».</translation>
    </message>
    <message>
        <source>The folder of “%1” does not support safe writing (write-ahead logging).</source>
        <translation>La carpeta de «%1» no admite la escritura segura (registro de escritura anticipada, WAL).</translation>
    </message>
    <message>
        <source>“%1” is not an Offtake store.</source>
        <translation>«%1» no es un almacén de Offtake.</translation>
    </message>
    <message>
        <source>“%1” is damaged. Open a backup, or recover what can be read.</source>
        <translation>«%1» está dañado. Conviene abrir una copia de seguridad o recuperar lo que se pueda leer.</translation>
    </message>
    <message>
        <source>Another program is writing to “%1”. Try again when it is done.</source>
        <translation>Otro programa está escribiendo en «%1». Se puede reintentar cuando termine.</translation>
    </message>
    <message>
        <source>There is no space left to write “%1”. Nothing was changed.</source>
        <translation>No queda espacio para escribir «%1». No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>“%1” cannot be opened here: its folder cannot be written to.</source>
        <translation>«%1» no se puede abrir aquí: no se puede escribir en su carpeta.</translation>
    </message>
    <message>
        <source>“%1” cannot be written to. It can be opened for reading.</source>
        <translation>No se puede escribir en «%1». Se puede abrir para lectura.</translation>
    </message>
    <message>
        <source>Work on “%1” was stopped.</source>
        <translation>El trabajo en «%1» se ha detenido.</translation>
    </message>
    <message>
        <source>The change breaks a rule of “%1” and was not saved.</source>
        <translation>El cambio infringe una regla de «%1» y no se ha guardado.</translation>
    </message>
    <message>
        <source>“%1” could not be read or written.</source>
        <translation>«%1» no se pudo leer o escribir.</translation>
    </message>
    <message>
        <source>You may not read “%1”. Ask its owner for leave.</source>
        <translation>No hay permiso para leer «%1». Hay que pedirlo a su propietario.</translation>
    </message>
    <message>
        <source>The disk of “%1” could not be read or written. What was saved before is kept. Try again, or copy the file to another disk.</source>
        <translation>No se pudo leer o escribir en el disco de «%1». Lo guardado antes se conserva. Conviene intentarlo de nuevo o copiar el archivo a otro disco.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>“%1” cannot be written.</source>
        <translation>«%1» no se puede escribir.</translation>
    </message>
    <message>
        <source>The export was stopped.</source>
        <translation>La exportación se ha detenido.</translation>
    </message>
    <message>
        <source>There is no table “%1” to export.</source>
        <translation>No hay ninguna tabla «%1» que exportar.</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>%1: cannot be written: %2</source>
        <translation>%1: no se puede escribir: %2</translation>
    </message>
    <message>
        <source>%1: cannot be read: %2</source>
        <translation>%1: no se puede leer: %2</translation>
    </message>
</context>
<context>
    <name>ForceOut</name>
    <message>
        <source>“%1” buys nothing in this scenario, so nobody would lose revenue from it.</source>
        <translation>«%1» no compra nada en este escenario, así que nadie perdería ingresos por ella.</translation>
    </message>
    <message numerus="yes">
        <source>The scenario has %n quarter(s); none has the number %1.</source>
        <translation>
            <numerusform>El escenario tiene %n trimestre; ninguno tiene el número %1.</numerusform>
            <numerusform>El escenario tiene %n trimestres; ninguno tiene el número %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>About Offtake</source>
        <translation>Acerca de Offtake</translation>
    </message>
    <message>
        <source>Whose revenue hangs on whom in the business of AI infrastructure, and what a simulation makes of it.</source>
        <translation>De quién dependen los ingresos de quién en el negocio de la infraestructura de IA, y qué hace de ello una simulación.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Software libre bajo la Licencia Pública General de GNU, versión 3 o posterior.</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>En todas partes</translation>
    </message>
    <message>
        <source>In a table</source>
        <translation>En una tabla</translation>
    </message>
    <message>
        <source>Edit the cell</source>
        <translation>Editar la celda</translation>
    </message>
    <message>
        <source>Add a record</source>
        <translation>Añadir un registro</translation>
    </message>
    <message>
        <source>Duplicate the chosen record</source>
        <translation>Duplicar el registro elegido</translation>
    </message>
    <message>
        <source>Delete the chosen records</source>
        <translation>Eliminar los registros elegidos</translation>
    </message>
    <message>
        <source>Copy the chosen rows</source>
        <translation>Copiar las filas elegidas</translation>
    </message>
    <message>
        <source>In a chart</source>
        <translation>En un gráfico</translation>
    </message>
    <message>
        <source>Zoom in, out, reset</source>
        <translation>Acercar, alejar, restablecer</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Desplazar</translation>
    </message>
    <message>
        <source>Logarithmic axis</source>
        <translation>Eje logarítmico</translation>
    </message>
    <message>
        <source>Copy the numbers</source>
        <translation>Copiar los números</translation>
    </message>
    <message>
        <source>Limits, series, picture</source>
        <translation>Límites, series, imagen</translation>
    </message>
    <message>
        <source>In the network</source>
        <translation>En la red</translation>
    </message>
    <message>
        <source>To the neighbour in that direction</source>
        <translation>Ir al vecino en esa dirección</translation>
    </message>
    <message>
        <source>To the next organisation by name</source>
        <translation>Ir a la organización siguiente por nombre</translation>
    </message>
    <message>
        <source>Force out</source>
        <translation>Forzar la salida</translation>
    </message>
    <message>
        <source>Pin, unpin</source>
        <translation>Fijar, soltar</translation>
    </message>
    <message>
        <source>Open in the tables</source>
        <translation>Abrir en las tablas</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Zoom in, out, show everything</source>
        <translation>Acercar, alejar, mostrar todo</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Records of this step were changed in another way since. Nothing was changed.</source>
        <translation>Los registros de este paso han cambiado después de otro modo. No se ha modificado nada.</translation>
    </message>
    <message>
        <source>Undo adding “%1”</source>
        <translation>Deshacer la adición de «%1»</translation>
    </message>
    <message>
        <source>Undo changing “%1”</source>
        <translation>Deshacer el cambio de «%1»</translation>
    </message>
    <message>
        <source>Undo deleting “%1”</source>
        <translation>Deshacer la eliminación de «%1»</translation>
    </message>
    <message numerus="yes">
        <source>Undo import of %1, %n row(s)</source>
        <translation>
            <numerusform>Deshacer la importación de %1, %n fila</numerusform>
            <numerusform>Deshacer la importación de %1, %n filas</numerusform>
        </translation>
    </message>
    <message>
        <source>Redo adding “%1”</source>
        <translation>Rehacer la adición de «%1»</translation>
    </message>
    <message>
        <source>Redo changing “%1”</source>
        <translation>Rehacer el cambio de «%1»</translation>
    </message>
    <message>
        <source>Redo deleting “%1”</source>
        <translation>Rehacer la eliminación de «%1»</translation>
    </message>
    <message numerus="yes">
        <source>Redo import of %1, %n row(s)</source>
        <translation>
            <numerusform>Rehacer la importación de %1, %n fila</numerusform>
            <numerusform>Rehacer la importación de %1, %n filas</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing that could be undone.</source>
        <translation>No hay nada que deshacer.</translation>
    </message>
    <message>
        <source>There is nothing that could be redone.</source>
        <translation>No hay nada que rehacer.</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>The rejected rows could not be saved to “%1”. Nothing was changed.</source>
        <translation>Las filas rechazadas no se pudieron guardar en «%1». No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>Neither the store nor the accepted rows have the contract that this one amends.</source>
        <translation>Ni el almacén ni las filas aceptadas contienen el contrato que este modifica.</translation>
    </message>
    <message>
        <source>Line %1 differs from the stored record “%2”, and differences were not to be written. Nothing was changed.</source>
        <translation>La línea %1 difiere del registro guardado «%2» y las diferencias no debían escribirse. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>line %1, %2, “%3”: %4</source>
        <translation>línea %1, %2, «%3»: %4</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were rejected, so nothing was written.</source>
        <translation>
            <numerusform>Se ha rechazado %n fila, así que no se ha escrito nada.</numerusform>
            <numerusform>Se han rechazado %n filas, así que no se ha escrito nada.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no file “%1”.</source>
        <translation>No existe el archivo «%1».</translation>
    </message>
    <message>
        <source>“%1” cannot be read.</source>
        <translation>«%1» no se puede leer.</translation>
    </message>
    <message>
        <source>The headers do not tell which table the file belongs to. Choose the table.</source>
        <translation>Los encabezados no indican a qué tabla pertenece el archivo. Hay que elegir la tabla.</translation>
    </message>
    <message>
        <source>There is no table “%1” to import into. There are: %2.</source>
        <translation>No hay ninguna tabla «%1» en la que importar. Hay: %2.</translation>
    </message>
    <message>
        <source>The table %1 has no column “%2”. It has: %3.</source>
        <translation>La tabla %1 no tiene la columna «%2». Tiene: %3.</translation>
    </message>
    <message>
        <source>The file has no column “%1”. It has: %2.</source>
        <translation>El archivo no tiene la columna «%1». Tiene: %2.</translation>
    </message>
    <message>
        <source>No column of the file is known to hold “%1”. Map one of: %2.</source>
        <translation>No se sabe qué columna del archivo contiene «%1». Hay que asignar una de estas: %2.</translation>
    </message>
    <message>
        <source>This can be read two ways and no other cell decides it; it is read as %1, like the whole column.</source>
        <translation>Se puede leer de dos maneras y ninguna otra celda lo decide; se lee como %1, igual que toda la columna.</translation>
    </message>
    <message>
        <source>The import was stopped. Nothing was changed.</source>
        <translation>La importación se ha detenido. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>The encoding “%1” is not known.</source>
        <translation>La codificación «%1» no se conoce.</translation>
    </message>
    <message>
        <source>“%1” cannot be a delimiter.</source>
        <translation>«%1» no puede ser un separador.</translation>
    </message>
    <message>
        <source>The file holds no rows.</source>
        <translation>El archivo no contiene filas.</translation>
    </message>
    <message>
        <source>The file is not a text file.</source>
        <translation>El archivo no es un archivo de texto.</translation>
    </message>
    <message>
        <source>day, month, year</source>
        <translation>día, mes, año</translation>
    </message>
    <message>
        <source>month, day, year</source>
        <translation>mes, día, año</translation>
    </message>
    <message>
        <source>year, month, day</source>
        <translation>año, mes, día</translation>
    </message>
    <message>
        <source>This is not a number with a decimal comma, as the column has them.</source>
        <translation>No es un número con coma decimal, como los de la columna.</translation>
    </message>
    <message>
        <source>This is not a number.</source>
        <translation>No es un número.</translation>
    </message>
    <message>
        <source>The quote that opens here never ends.</source>
        <translation>Las comillas que se abren aquí no se cierran.</translation>
    </message>
    <message>
        <source>The row holds a NUL byte; the file may be damaged or no text.</source>
        <translation>La fila contiene un byte NUL; puede que el archivo esté dañado o no sea de texto.</translation>
    </message>
    <message>
        <source>The id is longer than 200 characters.</source>
        <translation>El identificador tiene más de 200 caracteres.</translation>
    </message>
    <message>
        <source>This word is not known here. Known are: %1.</source>
        <translation>Esta palabra no se conoce aquí. Se conocen: %1.</translation>
    </message>
    <message>
        <source>The word “%1” is not known here. Known are: %2.</source>
        <translation>La palabra «%1» no se conoce aquí. Se conocen: %2.</translation>
    </message>
    <message>
        <source>This date can be read two ways and no other date of the file decides it. Say whether the day or the month comes first.</source>
        <translation>Esta fecha se puede leer de dos maneras y ninguna otra del archivo lo decide. Hay que indicar si va antes el día o el mes.</translation>
    </message>
    <message>
        <source>There is no such date in the order %1.</source>
        <translation>No existe esa fecha en el orden %1.</translation>
    </message>
    <message>
        <source>A share lies between 0 and 1, or 0 % and 100 %.</source>
        <translation>Una participación está entre 0 y 1, o entre el 0&#xa0;% y el 100&#xa0;%.</translation>
    </message>
    <message>
        <source>The number must lie between 0 and 1,000,000.</source>
        <translation>El número debe estar entre 0 y 1.000.000.</translation>
    </message>
    <message>
        <source>This is not a whole number.</source>
        <translation>No es un número entero.</translation>
    </message>
    <message>
        <source>The number must not be negative or beyond reason.</source>
        <translation>El número no debe ser negativo ni desmesurado.</translation>
    </message>
    <message>
        <source>This is no length of time: write months, or “5 years”; 1 to 1200 months.</source>
        <translation>No es una duración: se escribe en meses o como «5 años»; de 1 a 1200 meses.</translation>
    </message>
    <message>
        <source>There is no such currency; write a code such as USD or EUR.</source>
        <translation>No existe esa moneda; se escribe un código como USD o EUR.</translation>
    </message>
    <message>
        <source>The store has no such organisation: kept as the customer&apos;s label.</source>
        <translation>El almacén no tiene esa organización: se conserva como denominación del cliente.</translation>
    </message>
    <message>
        <source>The amount must not be negative.</source>
        <translation>El importe no debe ser negativo.</translation>
    </message>
    <message>
        <source>The amount is beyond 1,000,000,000,000,000.</source>
        <translation>El importe supera 1.000.000.000.000.000.</translation>
    </message>
    <message>
        <source>Other amounts of this column say thousands, millions or billions; this one is read as whole units.</source>
        <translation>Otros importes de esta columna indican miles, millones o miles de millones; este se lee en unidades.</translation>
    </message>
    <message>
        <source>The amounts of one row are in %1 and in %2.</source>
        <translation>Los importes de una misma fila están en %1 y en %2.</translation>
    </message>
    <message>
        <source>Several records have this name: %1. Write the id.</source>
        <translation>Varios registros tienen este nombre: %1. Hay que escribir el identificador.</translation>
    </message>
    <message>
        <source>The store has no source with this id, link or title.</source>
        <translation>El almacén no tiene ninguna fuente con este identificador, enlace o título.</translation>
    </message>
    <message>
        <source>The store has no organisation with this id or name.</source>
        <translation>El almacén no tiene ninguna organización con este identificador o nombre.</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>¿Se trata de «%1»?</translation>
    </message>
    <message>
        <source>The currency %1 follows from the sign of the amount.</source>
        <translation>La moneda %1 se deduce del símbolo del importe.</translation>
    </message>
    <message>
        <source>The row says %1, the sign of its amount %2.</source>
        <translation>La fila dice %1; el símbolo de su importe, %2.</translation>
    </message>
    <message>
        <source>Several stored rows may be meant: %1. Write the id.</source>
        <translation>Puede tratarse de varias filas guardadas: %1. Hay que escribir el identificador.</translation>
    </message>
    <message>
        <source>The id is already used in line %1.</source>
        <translation>El identificador ya se usa en la línea %1.</translation>
    </message>
    <message>
        <source>Line %1 has the same key. If they are two records, give them ids.</source>
        <translation>La línea %1 tiene la misma clave. Si son dos registros, hay que darles identificadores.</translation>
    </message>
    <message>
        <source>The cell is empty, but every row needs a value here.</source>
        <translation>La celda está vacía, pero cada fila necesita un valor aquí.</translation>
    </message>
    <message>
        <source>The provider sells to itself.</source>
        <translation>El proveedor se vende a sí mismo.</translation>
    </message>
    <message>
        <source>The contract amends itself.</source>
        <translation>El contrato se modifica a sí mismo.</translation>
    </message>
    <message>
        <source>The end is before the start, %1.</source>
        <translation>El fin es anterior al inicio, %1.</translation>
    </message>
    <message>
        <source>The amount has no currency.</source>
        <translation>El importe no tiene moneda.</translation>
    </message>
    <message>
        <source>The revenue of a whole company must not be negative.</source>
        <translation>Los ingresos de una empresa entera no deben ser negativos.</translation>
    </message>
    <message>
        <source>The row names neither a customer nor a label.</source>
        <translation>La fila no nombra ni un cliente ni una denominación.</translation>
    </message>
    <message>
        <source>“%1” is to mean “%2”, but the store has no such organisation.</source>
        <translation>«%1» debe significar «%2», pero el almacén no tiene esa organización.</translation>
    </message>
    <message>
        <source>“%1” is no folder with tables of a store.</source>
        <translation>«%1» no es una carpeta con las tablas de un almacén.</translation>
    </message>
    <message>
        <source>%1, line %2: %3 Nothing of this file was read.</source>
        <translation>%1, línea %2: %3 No se ha leído nada de este archivo.</translation>
    </message>
    <message>
        <source>the table %1 has no column “%2”.</source>
        <translation>la tabla %1 no tiene la columna «%2».</translation>
    </message>
    <message>
        <source>the column “%1” is missing.</source>
        <translation>falta la columna «%1».</translation>
    </message>
    <message>
        <source>the row has %1 of the %2 fields.</source>
        <translation>la fila tiene %1 de los %2 campos.</translation>
    </message>
    <message>
        <source>“%1” is no number, as %2 needs.</source>
        <translation>«%1» no es un número, como necesita %2.</translation>
    </message>
    <message>
        <source>the row breaks a rule of the table.</source>
        <translation>la fila incumple una regla de la tabla.</translation>
    </message>
    <message>
        <source>The row (record %1) has %2 of the %3 fields that the header names.</source>
        <translation>La fila (registro %1) tiene %2 de los %3 campos que nombra la cabecera.</translation>
    </message>
    <message>
        <source>The row (record %1) has %2 fields, the header names %3.</source>
        <translation>La fila (registro %1) tiene %2 campos, la cabecera nombra %3.</translation>
    </message>
</context>
<context>
    <name>ImportProfiles</name>
    <message>
        <source>The profile names a column “%1”, which the table %2 does not have.</source>
        <translation>El perfil nombra una columna «%1», que la tabla %2 no tiene.</translation>
    </message>
    <message>
        <source>This is no import profile (“format” is not “%1”).</source>
        <translation>Esto no es un perfil de importación («format» no es «%1»).</translation>
    </message>
    <message>
        <source>The profile is for a table “%1”, which the store does not have.</source>
        <translation>El perfil es para una tabla «%1», que el almacén no tiene.</translation>
    </message>
    <message>
        <source>The profile&apos;s “on_conflict” is “%1”; it can be update, skip or fail.</source>
        <translation>El «on_conflict» del perfil es «%1»; puede ser update, skip o fail.</translation>
    </message>
    <message>
        <source>There is no file “%1”.</source>
        <translation>No existe el archivo «%1».</translation>
    </message>
    <message>
        <source>“%1” cannot be read.</source>
        <translation>«%1» no se puede leer.</translation>
    </message>
    <message>
        <source>“%1” is no JSON document: %2 at byte %3.</source>
        <translation>«%1» no es un documento JSON: %2 en el byte %3.</translation>
    </message>
    <message>
        <source>“%1” cannot be written.</source>
        <translation>«%1» no se puede escribir.</translation>
    </message>
    <message>
        <source>There is no import profile “%1”; the store has none yet.</source>
        <translation>No hay perfil de importación «%1»; el almacén aún no tiene ninguno.</translation>
    </message>
    <message>
        <source>There is no import profile “%1”. There are: %2.</source>
        <translation>No hay perfil de importación «%1». Hay: %2.</translation>
    </message>
    <message>
        <source>The profile needs a name.</source>
        <translation>El perfil necesita un nombre.</translation>
    </message>
</context>
<context>
    <name>Levers</name>
    <message>
        <source>Demand, drift a year</source>
        <translation>Demanda, deriva anual</translation>
    </message>
    <message>
        <source>Demand, volatility a year</source>
        <translation>Demanda, volatilidad anual</translation>
    </message>
    <message>
        <source>GPU price, drift a year</source>
        <translation>Precio de la GPU, deriva anual</translation>
    </message>
    <message>
        <source>GPU price, volatility a year</source>
        <translation>Precio de la GPU, volatilidad anual</translation>
    </message>
    <message>
        <source>Default hazard of everyone, times</source>
        <translation>Tasa de impago de todos, factor</translation>
    </message>
    <message>
        <source>Credit correlation, times</source>
        <translation>Correlación de crédito, factor</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>Recuperación</translation>
    </message>
    <message>
        <source>Take-or-pay shares, times</source>
        <translation>Partes take-or-pay, factor</translation>
    </message>
    <message>
        <source>Renewal probability</source>
        <translation>Probabilidad de renovación</translation>
    </message>
    <message>
        <source>Re-let share</source>
        <translation>Parte recolocada</translation>
    </message>
    <message>
        <source>Renegotiation probability</source>
        <translation>Probabilidad de renegociación</translation>
    </message>
    <message>
        <source>Mean delay, quarters</source>
        <translation>Retraso medio, trimestres</translation>
    </message>
    <message>
        <source>Uncontracted revenue, times</source>
        <translation>Ingresos sin contrato, factor</translation>
    </message>
    <message>
        <source>Resources of who pays only what it has, times</source>
        <translation>Recursos de quien paga solo lo que tiene, factor</translation>
    </message>
</context>
<context>
    <name>MeasureCatalogue</name>
    <message>
        <source>Contracted value</source>
        <translation>Valor contratado</translation>
    </message>
    <message>
        <source>Whole value of the contracts in force or to come.</source>
        <translation>Valor completo de los contratos vigentes o por venir.</translation>
    </message>
    <message>
        <source>Remaining value</source>
        <translation>Valor restante</translation>
    </message>
    <message>
        <source>Part of it that falls on the days after the date, spread evenly.</source>
        <translation>La parte que cae en los días posteriores a la fecha, repartida por igual.</translation>
    </message>
    <message>
        <source>Run-off</source>
        <translation>Calendario de ingresos</translation>
    </message>
    <message>
        <source>Remaining value by quarter and customer.</source>
        <translation>Valor restante por trimestre y cliente.</translation>
    </message>
    <message>
        <source>Remaining life (WARL)</source>
        <translation>Vida media restante (WARL)</translation>
    </message>
    <message>
        <source>years</source>
        <translation>años</translation>
    </message>
    <message>
        <source>Years to the contracts&apos; ends, weighted by remaining value.</source>
        <translation>Años hasta el final de los contratos, ponderados por el valor restante.</translation>
    </message>
    <message>
        <source>Customer shares as contracted</source>
        <translation>Participaciones de clientes según contratos</translation>
    </message>
    <message>
        <source>fraction</source>
        <translation>fracción</translation>
    </message>
    <message>
        <source>Remaining value by customer, divided by all of it.</source>
        <translation>Valor restante por cliente, dividido entre el total.</translation>
    </message>
    <message>
        <source>Last twelve months&apos; revenue</source>
        <translation>Ingresos de los últimos doce meses</translation>
    </message>
    <message>
        <source>Four reported quarters in a row, else the last reported year, else fewer quarters scaled to four.</source>
        <translation>Cuatro trimestres comunicados seguidos; si no, el último año comunicado; si no, menos trimestres llevados a cuatro.</translation>
    </message>
    <message>
        <source>Coverage, next 12 months</source>
        <translation>Cobertura, próximos 12 meses</translation>
    </message>
    <message>
        <source>times</source>
        <translation>veces</translation>
    </message>
    <message>
        <source>Contracted for the twelve months after the date, divided by the last twelve months&apos; revenue.</source>
        <translation>Lo contratado para los doce meses siguientes a la fecha, dividido entre los ingresos de los últimos doce meses.</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>Crecimiento</translation>
    </message>
    <message>
        <source>Revenue of the newest quarter and year, divided by that of a year before, less one.</source>
        <translation>Ingresos del trimestre y del año más recientes, divididos entre los de un año antes, menos uno.</translation>
    </message>
    <message>
        <source>Revenue by segment</source>
        <translation>Ingresos por segmento</translation>
    </message>
    <message>
        <source>Each segment&apos;s newest reported quarter or year, and its share of the company&apos;s.</source>
        <translation>El trimestre o año comunicado más reciente de cada segmento y su parte en los de la empresa.</translation>
    </message>
    <message>
        <source>Backlog as reported</source>
        <translation>Cartera comunicada</translation>
    </message>
    <message>
        <source>The newest reported; of one day RPO stands before a wider definition.</source>
        <translation>La comunicada más reciente; para un mismo día, la RPO va antes que una definición más amplia.</translation>
    </message>
    <message>
        <source>Customer shares</source>
        <translation>Participaciones de clientes</translation>
    </message>
    <message>
        <source>Shares of revenue as disclosed, by period.</source>
        <translation>Participaciones en los ingresos según lo publicado, por periodo.</translation>
    </message>
    <message>
        <source>Top customer</source>
        <translation>Mayor cliente</translation>
    </message>
    <message>
        <source>Largest disclosed share of the newest full year, else of the newest period.</source>
        <translation>La mayor participación publicada del año completo más reciente o, si no, del periodo más reciente.</translation>
    </message>
    <message>
        <source>Top three customers</source>
        <translation>Tres mayores clientes</translation>
    </message>
    <message>
        <source>Sum of the three largest disclosed shares; at least that where fewer are known.</source>
        <translation>Suma de las tres mayores participaciones publicadas; al menos eso donde se conocen menos.</translation>
    </message>
    <message>
        <source>Customers above 10 %</source>
        <translation>Clientes por encima del 10&#xa0;%</translation>
    </message>
    <message>
        <source>Customers of that period above the US disclosure threshold.</source>
        <translation>Clientes de ese periodo por encima del umbral de publicación estadounidense.</translation>
    </message>
    <message>
        <source>HHI</source>
        <translation>HHI</translation>
    </message>
    <message>
        <source>points of 10,000</source>
        <translation>puntos de 10.000</translation>
    </message>
    <message>
        <source>Sum of squared shares; an interval where a rest is undisclosed.</source>
        <translation>Suma de las participaciones al cuadrado; un intervalo donde queda un resto no publicado.</translation>
    </message>
    <message>
        <source>Equity tied to contracts</source>
        <translation>Acciones ligadas a contratos</translation>
    </message>
    <message>
        <source>Shares that change hands with a contract.</source>
        <translation>Acciones que cambian de manos con un contrato.</translation>
    </message>
    <message>
        <source>Circular links</source>
        <translation>Vínculos circulares</translation>
    </message>
    <message>
        <source>Counterparties with a contract and a financing or shares, either way.</source>
        <translation>Contrapartes con un contrato y una financiación o acciones, en cualquier sentido.</translation>
    </message>
    <message>
        <source>Cycles</source>
        <translation>Ciclos</translation>
    </message>
    <message>
        <source>Payments, money, shares and guarantees that lead from the organisation over others back to it.</source>
        <translation>Pagos, dinero, acciones y garantías que llevan de la organización, pasando por otras, de vuelta a ella.</translation>
    </message>
    <message>
        <source>Vendor-financed share</source>
        <translation>Parte financiada por el vendedor</translation>
    </message>
    <message>
        <source>Remaining value from customers as far as the provider itself funds them, guarantees for them or gives them shares, divided by all of it.</source>
        <translation>Valor restante de clientes en la medida en que el propio proveedor los financia, los garantiza o les da acciones, dividido entre el total.</translation>
    </message>
    <message>
        <source>Exposure to customers</source>
        <translation>Exposición a clientes</translation>
    </message>
    <message>
        <source>Remaining value with a customer: share of the provider&apos;s sales and of the customer&apos;s commitments.</source>
        <translation>Valor restante con un cliente: parte de las ventas del proveedor y de los compromisos del cliente.</translation>
    </message>
    <message>
        <source>Exposure to suppliers</source>
        <translation>Exposición a proveedores</translation>
    </message>
    <message>
        <source>Remaining value with a supplier: share of the organisation&apos;s commitments and of the supplier&apos;s sales.</source>
        <translation>Valor restante con un proveedor: parte de los compromisos de la organización y de las ventas del proveedor.</translation>
    </message>
    <message>
        <source>End users</source>
        <translation>Usuarios finales</translation>
    </message>
    <message>
        <source>Shares as contracted when a customer that sells on counts as its own customers, in proportion to what it sells them.</source>
        <translation>Participaciones según contratos cuando un cliente que revende cuenta como sus propios clientes, en proporción a lo que les vende.</translation>
    </message>
    <message>
        <source>disclosed</source>
        <translation>publicado</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>estimado</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>supuesto</translation>
    </message>
    <message>
        <source>Contracts signed by the date, and told by then where the source has a date.</source>
        <translation>Contratos firmados hasta la fecha y, si su fuente tiene fecha, publicados para entonces.</translation>
    </message>
    <message>
        <source>Reported periods from the day of their source; if undated, 90 days after their end.</source>
        <translation>Periodos comunicados desde el día de su fuente; si no tiene fecha, 90 días después de su final.</translation>
    </message>
    <message>
        <source>Shares from the day of their source; if undated, 90 days after their period.</source>
        <translation>Participaciones desde el día de su fuente; si no tiene fecha, 90 días después de su periodo.</translation>
    </message>
    <message>
        <source>Contracts signed and financings announced by the date, and told by then where the source has a date.</source>
        <translation>Contratos firmados y financiaciones anunciadas hasta la fecha y, si su fuente tiene fecha, publicados para entonces.</translation>
    </message>
    <message>
        <source>% of remaining value</source>
        <translation>% del valor restante</translation>
    </message>
    <message>
        <source>% on the year before</source>
        <translation>% sobre el año anterior</translation>
    </message>
    <message>
        <source>% of revenue</source>
        <translation>% de los ingresos</translation>
    </message>
    <message>
        <source>% of sales, % of commitments</source>
        <translation>% de las ventas, % de los compromisos</translation>
    </message>
    <message>
        <source>% of commitments, % of sales</source>
        <translation>% de los compromisos, % de las ventas</translation>
    </message>
</context>
<context>
    <name>Measures</name>
    <message>
        <source>a promise to buy what stays unsold would count the same computers twice</source>
        <translation>una promesa de comprar lo que no se venda contaría dos veces los mismos equipos</translation>
    </message>
    <message>
        <source>a framework has no amount of its own</source>
        <translation>un acuerdo marco no tiene importe propio</translation>
    </message>
    <message>
        <source>a building programme is an intention, not a price</source>
        <translation>un programa de construcción es una intención, no un precio</translation>
    </message>
    <message>
        <source>no date tells when it starts, or it ends before it starts</source>
        <translation>ninguna fecha indica cuándo empieza, o termina antes de empezar</translation>
    </message>
    <message>
        <source>ended before this date</source>
        <translation>terminó antes de esta fecha</translation>
    </message>
    <message>
        <source>its value was not disclosed</source>
        <translation>su valor no se publicó</translation>
    </message>
    <message>
        <source>restated by %1</source>
        <translation>reformulado por %1</translation>
    </message>
    <message>
        <source>no exchange rate for %1</source>
        <translation>sin tipo de cambio para %1</translation>
    </message>
    <message>
        <source>The measures need a date.</source>
        <translation>Las medidas necesitan una fecha.</translation>
    </message>
</context>
<context>
    <name>MetricDetails</name>
    <message>
        <source>not disclosed</source>
        <translation>no publicado</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contrato</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>Known, but in no sum</source>
        <translation>Conocido, pero en ninguna suma</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Participación</translation>
    </message>
    <message>
        <source>Share², 0 to 10,000</source>
        <translation>Participación², de 0 a 10.000</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periodo</translation>
    </message>
    <message>
        <source>RPO</source>
        <translation>RPO</translation>
    </message>
    <message>
        <source>own definition</source>
        <translation>definición propia</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>No revenue of the last twelve months is stored.</source>
        <translation>No hay guardados ingresos de los últimos doce meses.</translation>
    </message>
    <message>
        <source>%1 contracted in the next twelve months ÷ %2 revenue of %3 to %4 = %5</source>
        <translation>%1 contratado en los próximos doce meses ÷ %2 de ingresos de %3 a %4 = %5</translation>
    </message>
    <message>
        <source>%1 simulated paths of %2 quarters, seed %3, every default of the Base scenario. The page Scenarios shows and changes what is assumed.</source>
        <translation>%1 trayectorias simuladas de %2 trimestres, semilla %3, todos los valores por defecto del escenario Base. La página Escenarios muestra y cambia lo supuesto.</translation>
    </message>
    <message>
        <source>Unit: %1.</source>
        <translation>Unidad: %1.</translation>
    </message>
    <message>
        <source>This figure is %1.</source>
        <comment>disclosed, estimated or assumed</comment>
        <translation>Tipo de cifra: %1.</translation>
    </message>
</context>
<context>
    <name>ModelBuilder</name>
    <message>
        <source>There is nothing to simulate: no contract with a value and no revenue is left.</source>
        <translation>No hay nada que simular: no queda ningún contrato con valor ni ingresos.</translation>
    </message>
    <message>
        <source>The scenario&apos;s assumptions contradict the model.</source>
        <translation>Los supuestos del escenario contradicen el modelo.</translation>
    </message>
    <message>
        <source>The valuation date must be the first day of a quarter.</source>
        <translation>La fecha de valoración debe ser el primer día de un trimestre.</translation>
    </message>
    <message>
        <source>The scenario&apos;s provider “%1” is not in the store.</source>
        <translation>El proveedor del escenario, «%1», no está en el almacén.</translation>
    </message>
    <message>
        <source>default</source>
        <translation>valor por defecto</translation>
    </message>
    <message>
        <source>chosen in the scenario</source>
        <translation>elegido en el escenario</translation>
    </message>
    <message>
        <source>not known by %1</source>
        <translation>no se conocía a %1</translation>
    </message>
    <message>
        <source>left out by the scenario</source>
        <translation>excluido por el escenario</translation>
    </message>
    <message>
        <source>contracts of this kind are not part of the scenario</source>
        <translation>los contratos de este tipo no forman parte del escenario</translation>
    </message>
    <message>
        <source>restated by %1</source>
        <translation>reformulado por %1</translation>
    </message>
    <message>
        <source>its value is not known</source>
        <translation>su valor no se conoce</translation>
    </message>
    <message>
        <source>no date tells when it starts, or it ends before it starts</source>
        <translation>ninguna fecha indica cuándo empieza, o termina antes de empezar</translation>
    </message>
    <message>
        <source>no exchange rate for %1</source>
        <translation>sin tipo de cambio para %1</translation>
    </message>
    <message>
        <source>over before the valuation date</source>
        <translation>terminado antes de la fecha de valoración</translation>
    </message>
    <message>
        <source>assumption stored with the record</source>
        <translation>supuesto guardado con el registro</translation>
    </message>
    <message>
        <source>stored value</source>
        <translation>valor guardado</translation>
    </message>
    <message>
        <source>stored value in %1, converted</source>
        <translation>valor guardado en %1, convertido</translation>
    </message>
    <message>
        <source>by its commitment “%1”</source>
        <translation>por su compromiso «%1»</translation>
    </message>
    <message>
        <source>already runs, so neither ramp nor delay</source>
        <translation>ya está en vigor, así que sin rampa ni retraso</translation>
    </message>
    <message>
        <source>default of contracts not yet started</source>
        <translation>valor por defecto de los contratos aún no iniciados</translation>
    </message>
    <message>
        <source>none by default</source>
        <translation>ninguno por defecto</translation>
    </message>
    <message>
        <source>rated as in default by %1</source>
        <translation>calificado en impago por %1</translation>
    </message>
    <message>
        <source>class %1, rated by %2</source>
        <translation>clase %1, calificada por %2</translation>
    </message>
    <message>
        <source>class %1, assumed</source>
        <translation>clase %1, supuesta</translation>
    </message>
    <message>
        <source>default of its group</source>
        <translation>valor por defecto de su grupo</translation>
    </message>
    <message>
        <source>reported revenue from %1 to %2 less what contracts brought in that time</source>
        <translation>ingresos comunicados de %1 a %2 menos lo que aportaron los contratos en ese tiempo</translation>
    </message>
    <message>
        <source>no such record in this model; the choice has no effect</source>
        <translation>no existe ese registro en este modelo; la elección no tiene efecto</translation>
    </message>
</context>
<context>
    <name>Network</name>
    <message>
        <source>The network needs a date.</source>
        <translation>La red necesita una fecha.</translation>
    </message>
</context>
<context>
    <name>NetworkMeasures</name>
    <message>
        <source>an undisclosed amount</source>
        <translation>un importe no publicado</translation>
    </message>
    <message numerus="yes">
        <source>pays %1 under %n contract(s)</source>
        <translation>
            <numerusform>paga %1 por %n contrato</numerusform>
            <numerusform>paga %1 por %n contratos</numerusform>
        </translation>
    </message>
    <message>
        <source>gives shares worth %1</source>
        <translation>da acciones por valor de %1</translation>
    </message>
    <message>
        <source>funds with %1</source>
        <translation>financia con %1</translation>
    </message>
    <message>
        <source>guarantees %1</source>
        <translation>garantiza %1</translation>
    </message>
    <message>
        <source>%1 → %2: %3</source>
        <comment>giver, taker, what</comment>
        <translation>%1 → %2: %3</translation>
    </message>
</context>
<context>
    <name>NetworkPicture</name>
    <message>
        <source>Cloud</source>
        <translation>Nube</translation>
    </message>
    <message>
        <source>Chips</source>
        <translation>Chips</translation>
    </message>
    <message>
        <source>Site lease</source>
        <translation>Arrendamiento del emplazamiento</translation>
    </message>
    <message>
        <source>Site building</source>
        <translation>Construcción del emplazamiento</translation>
    </message>
    <message>
        <source>Equipment lease</source>
        <translation>Arrendamiento de equipos</translation>
    </message>
    <message>
        <source>Framework</source>
        <translation>Acuerdo marco</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Dinero</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Acciones</translation>
    </message>
    <message>
        <source>Guarantee</source>
        <translation>Garantía</translation>
    </message>
    <message>
        <source>%1, direct %2</source>
        <comment>total loss, direct loss</comment>
        <translation>%1, directa %2</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Proveedor</translation>
    </message>
    <message>
        <source>Customer, model lab</source>
        <translation>Cliente, laboratorio de modelos</translation>
    </message>
    <message>
        <source>Chip vendor</source>
        <translation>Fabricante de chips</translation>
    </message>
    <message>
        <source>Site host</source>
        <translation>Titular del emplazamiento</translation>
    </message>
    <message>
        <source>Investor, lender</source>
        <translation>Inversor, prestamista</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Contratos</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Organizaciones</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Ingresos</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Escenarios</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Fuentes</translation>
    </message>
</context>
<context>
    <name>PathSet</name>
    <message>
        <source>“%1” earns nothing in the model, so there are no paths to follow.</source>
        <translation>«%1» no ingresa nada en el modelo, así que no hay trayectorias que seguir.</translation>
    </message>
</context>
<context>
    <name>PathStory</name>
    <message>
        <source>“%1” earns nothing in the model, so there is no path to follow.</source>
        <translation>«%1» no ingresa nada en el modelo, así que no hay trayectoria que seguir.</translation>
    </message>
</context>
<context>
    <name>PdfPrinting</name>
    <message>
        <source>The pages could not be read for printing.</source>
        <translation>No se pudieron leer las páginas para imprimirlas.</translation>
    </message>
    <message>
        <source>The printer “%1” does not accept the pages.</source>
        <translation>La impresora «%1» no acepta las páginas.</translation>
    </message>
    <message>
        <source>The printer stopped at page %1.</source>
        <translation>La impresora se detuvo en la página %1.</translation>
    </message>
    <message>
        <source>Printing was canceled.</source>
        <translation>La impresión se ha cancelado.</translation>
    </message>
    <message>
        <source>The printer did not take the last page.</source>
        <translation>La impresora no aceptó la última página.</translation>
    </message>
</context>
<context>
    <name>ReadyMadeScenarios</name>
    <message>
        <source>Base</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>What does CoreWeave earn if nothing but the usual happens? Every default.</source>
        <translation>¿Qué ingresa CoreWeave si solo ocurre lo habitual? Todos los valores por defecto.</translation>
    </message>
    <message>
        <source>Microsoft leaves CoreWeave</source>
        <translation>Microsoft deja CoreWeave</translation>
    </message>
    <message>
        <source>What if Microsoft ends its contract with CoreWeave at once, without a fee? The freed capacity is let again at market prices.</source>
        <translation>¿Y si Microsoft termina de inmediato su contrato con CoreWeave, sin penalización? La capacidad liberada se recoloca a precios de mercado.</translation>
    </message>
    <message>
        <source>OpenAI pays only what it has</source>
        <translation>OpenAI paga solo lo que tiene</translation>
    </message>
    <message>
        <source>What if OpenAI can pay its providers only from its revenue and the funds it raised? It pays all of them the same share of what is due, and exits after a year of paying less than half.</source>
        <translation>¿Y si OpenAI solo puede pagar a sus proveedores con sus ingresos y los fondos que ha captado? Paga a todos la misma proporción de lo debido y sale tras un año pagando menos de la mitad.</translation>
    </message>
    <message>
        <source>AI winter</source>
        <translation>Invierno de la IA</translation>
    </message>
    <message>
        <source>What if demand shrinks by a fifth a year and funding dries up? Labs and neoclouds are rated CCC, exits come together (Student-t copula), and little is renewed.</source>
        <translation>¿Y si la demanda cae una quinta parte al año y se agota la financiación? Laboratorios y neoclouds tienen calificación CCC, las salidas llegan juntas (cópula t de Student) y se renueva poco.</translation>
    </message>
    <message>
        <source>GPU price collapse</source>
        <translation>Desplome del precio de la GPU</translation>
    </message>
    <message>
        <source>What if an hour of a GPU gets cheaper by half every year? More customers renegotiate, and renewals and re-letting earn little.</source>
        <translation>¿Y si la hora de GPU se abarata a la mitad cada año? Más clientes renegocian, y las renovaciones y la recolocación ingresan poco.</translation>
    </message>
    <message>
        <source>Power delays</source>
        <translation>Retrasos de la energía</translation>
    </message>
    <message>
        <source>What if sites get their power a year late? Contracts not yet started begin four quarters later in the mean, many of them together.</source>
        <translation>¿Y si los emplazamientos reciben la energía con un año de retraso? Los contratos aún no iniciados empiezan cuatro trimestres más tarde de media, muchos a la vez.</translation>
    </message>
    <message>
        <source>March 2025, with the OpenAI contract</source>
        <translation>Marzo de 2025, con el contrato de OpenAI</translation>
    </message>
    <message>
        <source>Does the contract of US$11.9bn with OpenAI make CoreWeave less dependent? Only what was known at the end of March 2025.</source>
        <translation>¿Hace a CoreWeave menos dependiente el contrato de 11.900&#xa0;M&#xa0;US$ con OpenAI? Solo lo conocido a finales de marzo de 2025.</translation>
    </message>
    <message>
        <source>March 2025, without the OpenAI contract</source>
        <translation>Marzo de 2025, sin el contrato de OpenAI</translation>
    </message>
    <message>
        <source>The same day without the contract: what CoreWeave would hang on. Compare it with the scenario that has the contract.</source>
        <translation>El mismo día sin el contrato: de qué dependería CoreWeave. Para comparar con el escenario que lo incluye.</translation>
    </message>
</context>
<context>
    <name>RecordAssumptions</name>
    <message>
        <source>assumption</source>
        <translation>supuesto</translation>
    </message>
    <message>
        <source>Take-or-pay share</source>
        <translation>Parte take-or-pay</translation>
    </message>
    <message>
        <source>by the commitment</source>
        <translation>según el compromiso</translation>
    </message>
    <message>
        <source>Ramp</source>
        <translation>Rampa</translation>
    </message>
    <message>
        <source>already running</source>
        <translation>ya en curso</translation>
    </message>
    <message>
        <source>not yet started</source>
        <translation>aún no empezado</translation>
    </message>
    <message>
        <source>Mean delay</source>
        <translation>Retraso medio</translation>
    </message>
    <message>
        <source>Renewal probability</source>
        <translation>Probabilidad de renovación</translation>
    </message>
    <message>
        <source>Share re-let after an exit</source>
        <translation>Parte recolocada tras una salida</translation>
    </message>
    <message>
        <source>Renegotiation probability</source>
        <translation>Probabilidad de renegociación</translation>
    </message>
    <message>
        <source>Early termination a year</source>
        <translation>Terminación anticipada al año</translation>
    </message>
    <message>
        <source>by the rating %1</source>
        <translation>según la calificación %1</translation>
    </message>
    <message>
        <source>Default probability a year</source>
        <translation>Probabilidad de impago al año</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>Recuperación</translation>
    </message>
    <message>
        <source>customary in credit models</source>
        <translation>habitual en los modelos de crédito</translation>
    </message>
    <message>
        <source>Own resources a quarter</source>
        <translation>Recursos propios por trimestre</translation>
    </message>
    <message>
        <source>without limit</source>
        <translation>sin límite</translation>
    </message>
    <message>
        <source>Growth of resources a year</source>
        <translation>Crecimiento de los recursos al año</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>Receipts passed on</source>
        <translation>Cobros que se transmiten</translation>
    </message>
    <message>
        <source>Uncontracted revenue a quarter</source>
        <translation>Ingresos sin contrato por trimestre</translation>
    </message>
    <message>
        <source>from the reported revenue</source>
        <translation>de los ingresos comunicados</translation>
    </message>
    <message>
        <source>your assumption</source>
        <translation>supuesto propio</translation>
    </message>
    <message>
        <source>There is no assumption “%1”.</source>
        <translation>No hay supuesto «%1».</translation>
    </message>
    <message>
        <source>%1 lies between 0 and 100 %.</source>
        <translation>%1 está entre 0 y 100&#xa0;%.</translation>
    </message>
    <message>
        <source>%1 is not below 0.</source>
        <translation>%1 no es menor que 0.</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Calificación</translation>
    </message>
</context>
<context>
    <name>RecordCells</name>
    <message>
        <source>The store has no record “%1”.</source>
        <translation>El almacén no tiene el registro «%1».</translation>
    </message>
    <message>
        <source>assumed %1: %2</source>
        <comment>date, ground</comment>
        <translation>supuesto %1: %2</translation>
    </message>
</context>
<context>
    <name>RecordEditor</name>
    <message>
        <source>There is no table “%1” to edit.</source>
        <translation>No hay ninguna tabla «%1» que se pueda editar.</translation>
    </message>
    <message>
        <source>The store has no record “%1”.</source>
        <translation>El almacén no tiene el registro «%1».</translation>
    </message>
    <message>
        <source>The store has the record “%1” already.</source>
        <translation>El archivo ya tiene el registro «%1».</translation>
    </message>
    <message>
        <source>The table %1 has no column “%2”.</source>
        <translation>La tabla %1 no tiene la columna «%2».</translation>
    </message>
    <message>
        <source>A record cannot be without an id.</source>
        <translation>Un registro no puede carecer de identificador.</translation>
    </message>
    <message>
        <source>The id is changed alone, without other values.</source>
        <translation>El identificador se cambia solo, sin otros valores.</translation>
    </message>
    <message>
        <source>“%1” cannot be deleted: other records refer to it. Nothing was changed.</source>
        <translation>«%1» no se puede eliminar: otros registros se refieren a él. No se ha modificado nada.</translation>
    </message>
    <message>
        <source>The store has no such contract.</source>
        <translation>El archivo no tiene ese contrato.</translation>
    </message>
    <message>
        <source>Somebody else has emptied this value since you saw it.</source>
        <translation>Otra persona ha vaciado este valor desde que se mostró.</translation>
    </message>
    <message>
        <source>Somebody else has changed this value to “%1” since you saw it.</source>
        <translation>Otra persona ha cambiado este valor a «%1» desde que se mostró.</translation>
    </message>
    <message>
        <source>There is no such column.</source>
        <translation>No existe esa columna.</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>The PDF could not be completed.</source>
        <translation>No se pudo completar el PDF.</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Página %1 de %2</translation>
    </message>
    <message>
        <source>%1: revenue dependency</source>
        <translation>%1: dependencia de ingresos</translation>
    </message>
    <message>
        <source>%1 · as of %2 · Offtake</source>
        <translation>%1 · a %2 · Offtake</translation>
    </message>
    <message>
        <source>Offtake</source>
        <translation>Offtake</translation>
    </message>
    <message>
        <source>Scenarios: %1</source>
        <translation>Escenarios: %1</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>P%1</source>
        <translation>P%1</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>Horizonte</translation>
    </message>
    <message>
        <source>Revenue by calendar year</source>
        <translation>Ingresos por año natural</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>95% interval</source>
        <translation>Intervalo del 95&#xa0;%</translation>
    </message>
    <message>
        <source>Value at risk, worst %1 of paths</source>
        <translation>Valor en riesgo, %1 peor de las trayectorias</translation>
    </message>
    <message>
        <source>Expected shortfall, mean of the worst %1</source>
        <translation>Déficit esperado (ES), media del %1 peor</translation>
    </message>
    <message>
        <source>Probability of less than %1</source>
        <translation>Probabilidad de menos de %1</translation>
    </message>
    <message>
        <source>Risk over the horizon</source>
        <translation>Riesgo hasta el horizonte</translation>
    </message>
    <message>
        <source>Payer</source>
        <translation>Pagador</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Participación</translation>
    </message>
    <message>
        <source>Re-let capacity</source>
        <translation>Capacidad recolocada</translation>
    </message>
    <message>
        <source>Not contracted</source>
        <translation>Sin contrato</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Who pays, and who is missing in the bad paths</source>
        <translation>Quién paga y quién falta en las malas trayectorias</translation>
    </message>
    <message>
        <source>Scenario: %1</source>
        <translation>Escenario: %1</translation>
    </message>
    <message>
        <source>Revenue by quarter: mean, and the bands that hold half and nine tenths of the paths.</source>
        <translation>Ingresos por trimestre: media y bandas que contienen la mitad y nueve décimas partes de las trayectorias.</translation>
    </message>
    <message>
        <source>Distribution of the revenue of the whole horizon, with value at risk and expected shortfall.</source>
        <translation>Distribución de los ingresos de todo el horizonte, con el valor en riesgo y el déficit esperado (ES).</translation>
    </message>
    <message>
        <source>Contracts of %1 that are not simulated: %2.</source>
        <translation>Contratos de %1 que no se simulan: %2.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Comparison of scenarios</source>
        <translation>Comparación de escenarios</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Escenario</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>Contracted</source>
        <translation>Contratado</translation>
    </message>
    <message numerus="yes">
        <source>%n contract(s)</source>
        <translation>
            <numerusform>%n contrato</numerusform>
            <numerusform>%n contratos</numerusform>
        </translation>
    </message>
    <message>
        <source>Remaining</source>
        <translation>Restante</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>hasta %1</translation>
    </message>
    <message>
        <source>RPO, reported</source>
        <translation>RPO, comunicado</translation>
    </message>
    <message>
        <source>Backlog, reported</source>
        <translation>Cartera, comunicada</translation>
    </message>
    <message>
        <source>Top customer</source>
        <translation>Mayor cliente</translation>
    </message>
    <message>
        <source>HHI of customers</source>
        <translation>HHI de clientes</translation>
    </message>
    <message>
        <source>0 to 10,000; %1</source>
        <translation>de 0 a 10.000; %1</translation>
    </message>
    <message>
        <source>Remaining life (WARL)</source>
        <translation>Vida media restante (WARL)</translation>
    </message>
    <message>
        <source>weighted by value</source>
        <translation>ponderada por valor</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Cobertura</translation>
    </message>
    <message>
        <source>next 12 months contracted, last 12 months&apos; revenue</source>
        <translation>contratado a 12 meses entre ingresos de los 12 últimos</translation>
    </message>
    <message>
        <source>Customer concentration</source>
        <translation>Concentración de clientes</translation>
    </message>
    <message>
        <source>No customer&apos;s share of %1&apos;s revenue had been disclosed by %2.</source>
        <translation>A %2 no se había publicado la participación de ningún cliente en los ingresos de %1.</translation>
    </message>
    <message>
        <source>Share of revenue by customer and period. The lighter rest is undisclosed.</source>
        <translation>Participación en los ingresos por cliente y periodo. El resto, más claro, no se ha publicado.</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periodo</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>Contracts and run-off</source>
        <translation>Contratos y calendario de ingresos</translation>
    </message>
    <message>
        <source>Contracted revenue still to come, by quarter and customer.</source>
        <translation>Ingresos contratados pendientes, por trimestre y cliente.</translation>
    </message>
    <message>
        <source>The store holds no contract of %1 known by then.</source>
        <translation>El almacén no contiene ningún contrato de %1 conocido en esa fecha.</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contrato</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Latest events</source>
        <translation>Últimos hechos</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Assumptions</source>
        <translation>Supuestos</translation>
    </message>
    <message>
        <source>Assumption</source>
        <translation>Supuesto</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Fundamento</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Método</translation>
    </message>
    <message>
        <source>Each path draws a regime of demand, GPU prices, funding and building, the quarterly movements of demand and price, and the exits of organisations from a factor copula (Vasicek 1987; Li 2000; Demarta and McNeil 2005).</source>
        <translation>Cada trayectoria sortea un régimen de demanda, precios de GPU, financiación y construcción, los movimientos trimestrales de la demanda y del precio, y las salidas de organizaciones con una cópula factorial (Vasicek 1987; Li 2000; Demarta y McNeil 2005).</translation>
    </message>
    <message>
        <source>Contracts pay what their schedule, ramp, delay, take-or-pay share, renegotiation, early end and renewal make due; freed capacity is let again. Organisations with limited resources pay what they have: the payments are the greatest clearing vector (Eisenberg and Noe 2001).</source>
        <translation>Los contratos pagan lo que resulta de su calendario, rampa, retraso, parte take-or-pay (compra garantizada), renegociación, fin anticipado y renovación; la capacidad liberada se recoloca. Las organizaciones con recursos limitados pagan lo que tienen: los pagos son el mayor vector de pagos de compensación (Eisenberg y Noe 2001).</translation>
    </message>
    <message>
        <source>Model, SHA-256</source>
        <translation>Modelo, SHA-256</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Motor</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Fuentes</translation>
    </message>
    <message>
        <source>No figure of this report has a stored source.</source>
        <translation>Ninguna cifra de este informe tiene una fuente guardada.</translation>
    </message>
    <message>
        <source>Revenue dependency and scenarios</source>
        <translation>Dependencia de ingresos y escenarios</translation>
    </message>
    <message>
        <source>In brief</source>
        <translation>En breve</translation>
    </message>
    <message>
        <source>Figure %1. %2</source>
        <translation>Gráfico %1. %2</translation>
    </message>
    <message>
        <source>The report was canceled.</source>
        <translation>El informe se ha cancelado.</translation>
    </message>
    <message>
        <source>%1×</source>
        <comment>times</comment>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Value, %1</source>
        <translation>Valor, %1</translation>
    </message>
    <message>
        <source>n. d.</source>
        <comment>not disclosed</comment>
        <translation>n.&#xa0;p.</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>The same assumptions as “%1”.</source>
        <translation>Los mismos supuestos que «%1».</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Seed; paths</source>
        <translation>Semilla; trayectorias</translation>
    </message>
    <message>
        <source>Revenue, %1</source>
        <translation>Ingresos, %1</translation>
    </message>
    <message>
        <source>Horizon revenue, %1</source>
        <translation>Ingresos del horizonte, %1</translation>
    </message>
    <message>
        <source>Mean revenue, %1</source>
        <translation>Ingresos medios, %1</translation>
    </message>
    <message>
        <source>Missing in bad paths, %1</source>
        <translation>Falta en trayectorias malas, %1</translation>
    </message>
    <message>
        <source>Mean, %1</source>
        <translation>Media, %1</translation>
    </message>
    <message>
        <source>Expected shortfall, %1</source>
        <translation>Déficit esperado, %1</translation>
    </message>
    <message>
        <source>This report shows one scenario; there is nothing to compare.</source>
        <translation>Este informe muestra un solo escenario; no hay nada que comparar.</translation>
    </message>
    <message>
        <source>“%1” cannot be compared path by path: its dates differ, or one of the two brings no revenue.</source>
        <translation>«%1» no se puede comparar trayectoria por trayectoria: sus fechas difieren, o uno de los dos no aporta ingresos.</translation>
    </message>
    <message>
        <source>What moves the bad outcomes</source>
        <translation>Qué mueve los malos resultados</translation>
    </message>
    <message>
        <source>As assumed</source>
        <translation>Según lo supuesto</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Bajo</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Alto</translation>
    </message>
    <message>
        <source>Swing, %1</source>
        <translation>Recorrido, %1</translation>
    </message>
    <message>
        <source>If a customer left in the first quarter</source>
        <translation>Si un cliente se fuera en el primer trimestre</translation>
    </message>
    <message>
        <source>Customer that leaves</source>
        <translation>Cliente que se va</translation>
    </message>
    <message>
        <source>Mean, directly, %1</source>
        <translation>Media, directa, %1</translation>
    </message>
    <message>
        <source>Mean, in all, %1</source>
        <translation>Media, en total, %1</translation>
    </message>
    <message>
        <source>Shortfall, directly, %1</source>
        <translation>Déficit, directo, %1</translation>
    </message>
    <message>
        <source>Shortfall, in all, %1</source>
        <translation>Déficit, en total, %1</translation>
    </message>
    <message>
        <source>Changes of the mean and of the expected shortfall of the horizon revenue. Directly: by the customer&apos;s own contracts; in all: with what follows where other payers then cannot pay in full (%1 paths, seed %2).</source>
        <translation>Cambios de la media y del déficit esperado de los ingresos del horizonte. Directo: por los propios contratos del cliente; en total: con lo que sigue donde otros pagadores no pueden entonces pagar del todo (%1 trayectorias, semilla %2).</translation>
    </message>
    <message>
        <source>Stress and dependency</source>
        <translation>Estrés y dependencia</translation>
    </message>
    <message>
        <source>All of this section starts from the scenario “%1”.</source>
        <translation>Toda esta sección parte del escenario «%1».</translation>
    </message>
    <message>
        <source>Not in any total: %1.</source>
        <translation>Fuera de las sumas: %1.</translation>
    </message>
    <message>
        <source>As of %1. Scenarios: %2. Figures in %3 unless stated otherwise.</source>
        <translation>A %1. Escenarios: %2. Cifras en %3 salvo indicación contraria.</translation>
    </message>
    <message>
        <source>The following pages distinguish figures disclosed by companies from those estimated by others and those assumed by this program. This is not investment advice.</source>
        <translation>Lo que sigue distingue las cifras publicadas por las empresas de las estimadas por otros y de las que supone este programa. No es asesoramiento de inversión.</translation>
    </message>
    <message>
        <source>All scenarios share their random numbers, so most of the noise cancels in the differences, which are measured against “%1”.</source>
        <translation>Todos los escenarios comparten sus números aleatorios, así que la mayor parte del ruido se anula en las diferencias, que se miden frente a «%1».</translation>
    </message>
    <message>
        <source>Each assumption is moved alone; every run draws the same random numbers (%1 paths, seed %2). Where the scenario itself was run on more paths, its expected shortfall differs slightly.</source>
        <translation>Cada supuesto se mueve por separado; todas las ejecuciones usan los mismos números aleatorios (%1 trayectorias, semilla %2). Si el escenario se ejecutó con más trayectorias, su déficit esperado difiere ligeramente.</translation>
    </message>
    <message>
        <source>Parts of what lies between the mean and the expected shortfall.</source>
        <translation>Partes de la diferencia entre la media y el déficit esperado (ES).</translation>
    </message>
    <message>
        <source>By %1 neither a contract of %2 nor a customer&apos;s share of its revenue was known, so nothing can be said of its dependency.</source>
        <translation>A %1 no se conocía ningún contrato de %2 ni la participación de ningún cliente en sus ingresos, por lo que nada puede decirse de su dependencia.</translation>
    </message>
    <message>
        <source>“%1” is listed in full, the other scenarios where they differ from it.</source>
        <translation>«%1» figura completo; los demás escenarios, en lo que difieren de él.</translation>
    </message>
    <message>
        <source>no contract of known value</source>
        <translation>ningún contrato de valor conocido</translation>
    </message>
    <message>
        <source>%1 years</source>
        <comment>remaining life</comment>
        <translation>%1 años</translation>
    </message>
    <message>
        <source>Value at risk is the lower quantile of the horizon revenue, expected shortfall the mean of the paths below it; contributions follow Euler&apos;s rule (Tasche 1999) and add up. Intervals are at 95% confidence and show the error of sampling alone, not that of the assumptions.</source>
        <translation>El valor en riesgo es el cuantil inferior de los ingresos hasta el horizonte; el déficit esperado (expected shortfall, ES), la media de las trayectorias por debajo de él. Las contribuciones siguen la regla de Euler (Tasche 1999) y suman el total. Los intervalos tienen una confianza del 95&#xa0;% e indican solo el error de muestreo, no el de los supuestos.</translation>
    </message>
    <message>
        <source>Reproducibility</source>
        <translation>Reproducibilidad</translation>
    </message>
    <message>
        <source>These commands reproduce the numbers of this report, on any device.</source>
        <translation>Estas órdenes reproducen los números de este informe, en cualquier dispositivo.</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Almacén</translation>
    </message>
    <message>
        <source>%1, facts known by %2</source>
        <translation>%1, datos conocidos a %2</translation>
    </message>
    <message>
        <source>Exits by the end</source>
        <translation>Sale antes del fin</translation>
    </message>
    <message>
        <source>In this scenario %1 has no revenue to simulate: none of its contracts has a known value left to pay, and it has no other revenue.</source>
        <translation>En este escenario %1 no tiene ingresos que simular: a ninguno de sus contratos le queda un valor conocido por pagar y no tiene otros ingresos.</translation>
    </message>
    <message>
        <source>Standard error, %1</source>
        <translation>Error estándar, %1</translation>
    </message>
    <message>
        <source>Expected shortfall (ES) with each assumption at its low (pale) and at its high (dark).</source>
        <translation>Déficit esperado (ES) con cada supuesto en su valor bajo (claro) y en su valor alto (oscuro).</translation>
    </message>
    <message>
        <source>ES at low, %1</source>
        <comment>expected shortfall</comment>
        <translation>ES con el bajo, %1</translation>
    </message>
    <message>
        <source>ES at high, %1</source>
        <comment>expected shortfall</comment>
        <translation>ES con el alto, %1</translation>
    </message>
    <message>
        <source>Effect of less than a thousandth: %1.</source>
        <translation>Efecto inferior a una milésima: %1.</translation>
    </message>
    <message>
        <source>Change of each provider&apos;s mean revenue where the customer of the row leaves. The darker, the nearer to that provider&apos;s costliest exit.</source>
        <translation>Cambio de los ingresos medios de cada proveedor si se va el cliente de la fila. Cuanto más oscuro, más cerca de la salida que más cuesta a ese proveedor.</translation>
    </message>
    <message>
        <source>%1 has no revenue in the first scenario that could be put under stress.</source>
        <translation>%1 no tiene en el primer escenario ingresos que se puedan someter a estrés.</translation>
    </message>
</context>
<context>
    <name>ReportContent</name>
    <message>
        <source>The report was canceled.</source>
        <translation>El informe se ha cancelado.</translation>
    </message>
    <message>
        <source>The scenario &apos;%1&apos; cannot be simulated: %2</source>
        <translation>El escenario «%1» no se puede simular: %2</translation>
    </message>
    <message>
        <source>A report shows one to four scenarios.</source>
        <translation>Un informe muestra de uno a cuatro escenarios.</translation>
    </message>
    <message>
        <source>The store has no scenario &apos;%1&apos;.</source>
        <translation>El almacén no tiene el escenario «%1».</translation>
    </message>
    <message>
        <source>A report needs a section.</source>
        <translation>Un informe necesita una sección.</translation>
    </message>
</context>
<context>
    <name>ReportSection</name>
    <message>
        <source>Cover and key figures</source>
        <translation>Portada y cifras clave</translation>
    </message>
    <message>
        <source>In brief</source>
        <translation>En breve</translation>
    </message>
    <message>
        <source>Customer concentration</source>
        <translation>Concentración de clientes</translation>
    </message>
    <message>
        <source>Contracts and run-off</source>
        <translation>Contratos y calendario de ingresos</translation>
    </message>
    <message>
        <source>Scenario results</source>
        <translation>Resultados de los escenarios</translation>
    </message>
    <message>
        <source>Stress and dependency</source>
        <translation>Estrés y dependencia</translation>
    </message>
    <message>
        <source>Comparison of scenarios</source>
        <translation>Comparación de escenarios</translation>
    </message>
    <message>
        <source>Assumptions</source>
        <translation>Supuestos</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Método</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Fuentes</translation>
    </message>
    <message>
        <source>A report has no section “%1”; there are: %2.</source>
        <translation>Un informe no tiene sección «%1»; hay: %2.</translation>
    </message>
    <message>
        <source>The section “%1” is given twice.</source>
        <translation>La sección «%1» se da dos veces.</translation>
    </message>
    <message>
        <source>Reproducibility</source>
        <translation>Reproducibilidad</translation>
    </message>
</context>
<context>
    <name>ReportText</name>
    <message>
        <source>the year to %1</source>
        <comment>period</comment>
        <translation>el año terminado el %1</translation>
    </message>
    <message>
        <source>the quarter to %1</source>
        <comment>period</comment>
        <translation>el trimestre terminado el %1</translation>
    </message>
    <message>
        <source>the period from %1 to %2</source>
        <comment>period</comment>
        <translation>el periodo del %1 al %2</translation>
    </message>
    <message>
        <source>%1 paid %2 of %3&apos;s revenue in %4.</source>
        <translation>%1 pagó el %2 de los ingresos de %3 en %4.</translation>
    </message>
    <message>
        <source>%1 paid an estimated %2 of %3&apos;s revenue in %4.</source>
        <translation>%1 pagó, según estimaciones, el %2 de los ingresos de %3 en %4.</translation>
    </message>
    <message numerus="yes">
        <source>After %1, %n contract(s) of %2 still bring %3, the last until %4.</source>
        <translation>
            <numerusform>Después del %1, un contrato de %2 aporta aún %3, hasta el %4.</numerusform>
            <numerusform>Después del %1, %n contratos de %2 aportan aún %3, el último hasta el %4.</numerusform>
        </translation>
    </message>
    <message>
        <source>All that is still contracted comes from %1.</source>
        <translation>Todo lo que queda contratado procede de %1.</translation>
    </message>
    <message>
        <source>The Herfindahl index of %1 is %2 of 10,000, highly concentrated.</source>
        <translation>El índice de Herfindahl en %1 es de %2 sobre 10.000, muy concentrado.</translation>
    </message>
    <message>
        <source>The Herfindahl index of %1 is %2 of 10,000.</source>
        <translation>El índice de Herfindahl en %1 es de %2 sobre 10.000.</translation>
    </message>
    <message>
        <source>The Herfindahl index of %1 lies between %2 and %3 of 10,000, highly concentrated either way.</source>
        <translation>El índice de Herfindahl en %1 está entre %2 y %3 sobre 10.000, muy concentrado en cualquier caso.</translation>
    </message>
    <message>
        <source>The Herfindahl index of %1 lies between %2 and %3 of 10,000, little concentrated either way.</source>
        <translation>El índice de Herfindahl en %1 está entre %2 y %3 sobre 10.000, poco concentrado en cualquier caso.</translation>
    </message>
    <message>
        <source>The Herfindahl index of %1 lies between %2 and %3 of 10,000; the rest is not disclosed.</source>
        <translation>El índice de Herfindahl en %1 está entre %2 y %3 sobre 10.000; el resto no se ha publicado.</translation>
    </message>
    <message>
        <source>%1 reported %2 of remaining performance obligations at %3.</source>
        <translation>%1 comunicó %2 de RPO (obligaciones de desempeño pendientes) a %3.</translation>
    </message>
    <message>
        <source>%1 reported a revenue backlog of %2 at %3, by its own definition.</source>
        <translation>%1 comunicó una cartera de ingresos de %2 a %3, según su propia definición.</translation>
    </message>
    <message>
        <source>What is contracted for the twelve months after %1 is %2 times the last reported year&apos;s revenue.</source>
        <translation>Lo contratado para los doce meses posteriores al %1 es %2 veces los ingresos del último año comunicado.</translation>
    </message>
    <message numerus="yes">
        <source>Shares of undisclosed value are tied to %n contract(s) of %1, with %2.</source>
        <translation>
            <numerusform>Hay acciones de valor no publicado ligadas a un contrato de %1, con %2.</numerusform>
            <numerusform>Hay acciones de valor no publicado ligadas a %n contratos de %1, con %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Shares worth %1 are tied to %n contract(s) of %2, with %3.</source>
        <translation>
            <numerusform>Hay acciones por valor de %1 ligadas a un contrato de %2, con %3.</numerusform>
            <numerusform>Hay acciones por valor de %1 ligadas a %n contratos de %2, con %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The largest of %n deal(s) is that of %1 with %2, worth %3.</source>
        <translation>
            <numerusform>El único acuerdo es el del %1 con %2, por %3.</numerusform>
            <numerusform>El mayor de %n acuerdos es el del %1 con %2, por %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nine paths in ten end between %1 and %2 a quarter.</source>
        <translation>Nueve de cada diez trayectorias acaban entre %1 y %2 por trimestre.</translation>
    </message>
    <message>
        <source>Of %1&apos;s customers, %2 exits most often: in %3 of the paths by %4.</source>
        <translation>De los clientes de %1, %2 es el que sale más a menudo: en el %3 de las trayectorias hasta %4.</translation>
    </message>
    <message>
        <source>undisclosed</source>
        <translation>no publicado</translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n más</numerusform>
            <numerusform>otros %n</numerusform>
        </translation>
    </message>
    <message>
        <source>the mean revenue</source>
        <comment>statistic</comment>
        <translation>los ingresos medios</translation>
    </message>
    <message>
        <source>the %1 quantile of revenue</source>
        <comment>statistic</comment>
        <translation>el cuantil %1 de los ingresos</translation>
    </message>
    <message>
        <source>the expected shortfall (the mean of the worst %1 of paths)</source>
        <comment>statistic</comment>
        <translation>el déficit esperado (la media del peor %1 de las trayectorias)</translation>
    </message>
    <message>
        <source>Of the assumptions, “%1” moves %2 most: %3 where it is %4, %5 where it is %6, %7 as assumed (%8).</source>
        <translation>De los supuestos, «%1» es el que más mueve %2: %3 donde es %4, %5 donde es %6, %7 según lo supuesto (%8).</translation>
    </message>
    <message>
        <source>%1 accounts for %2 of what is still contracted, %3 for another %4.</source>
        <translation>%1 representa el %2 de lo que queda contratado; %3, otro %4.</translation>
    </message>
    <message>
        <source>%1 announced %2 of contracted revenue at %3.</source>
        <translation>%1 indicó %2 de ingresos contratados a %3.</translation>
    </message>
    <message>
        <source>%1&apos;s quarterly revenue goes from %2 in %3 to %4 in %5 on average.</source>
        <translation>Los ingresos trimestrales de %1 pasan, de media, de %2 en %3 a %4 en %5.</translation>
    </message>
    <message>
        <source>%1 paths with seed %2 give the mean to ±%3 and the expected shortfall to ±%4 (95% confidence).</source>
        <translation>%1 trayectorias con la semilla %2 dan la media con ±%3 y el déficit esperado (ES) con ±%4 (confianza del 95&#xa0;%).</translation>
    </message>
    <message>
        <source>%1 (%2 of funding or equity, %3 of contracts)</source>
        <translation>%1 (%2 de financiación o capital, %3 de contratos)</translation>
    </message>
    <message numerus="yes">
        <source>%1 has both contracts and funding or equity ties with %n counterparty(ies): %2.</source>
        <translation>
            <numerusform>%1 tiene a la vez contratos y vínculos de financiación o capital con %n contraparte: %2.</numerusform>
            <numerusform>%1 tiene a la vez contratos y vínculos de financiación o capital con %n contrapartes: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1&apos;s revenue by %2 is %3 on average; one path in twenty stays under %4.</source>
        <translation>%1 ingresa hasta %2 una media de %3; una de cada veinte trayectorias no llega a %4.</translation>
    </message>
    <message>
        <source>%1&apos;s revenue by %2 is %3 on average; %4 of the paths stay under %5.</source>
        <translation>%1 ingresa hasta %2 una media de %3; el %4 de las trayectorias no llega a %5.</translation>
    </message>
    <message>
        <source>In the worst %1 of the paths %2&apos;s revenue averages %3, %4 less than over all paths.</source>
        <translation>En el %1 peor de las trayectorias, %2 ingresa de media %3, %4 menos que en el conjunto.</translation>
    </message>
    <message>
        <source>Revenue without contracts accounts for the largest part of the shortfall in the bad paths: %1 of the %2 missing there.</source>
        <translation>La mayor contribución al déficit de las malas trayectorias es la de los ingresos sin contrato: %1 de los %2 que faltan en ellas.</translation>
    </message>
    <message>
        <source>%1 accounts for the largest part of the shortfall in the bad paths: %2 of the %3 missing there.</source>
        <translation>La mayor contribución al déficit de las malas trayectorias es la de %1: %2 de los %3 que faltan en ellas.</translation>
    </message>
    <message>
        <source>If %1 left in the first quarter, %2&apos;s revenue would be %3 lower on average; hardly anything more would be lost through other payers.</source>
        <translation>Si %1 se fuera en el primer trimestre, %2 ingresaría %3 menos de media; apenas se perdería nada más por medio de otros pagadores.</translation>
    </message>
    <message>
        <source>If %1 left in the first quarter, %2&apos;s revenue would be %3 lower on average; with what is lost through other payers, %4 lower.</source>
        <translation>Si %1 se fuera en el primer trimestre, %2 ingresaría %3 menos de media; contando lo que se pierde por medio de otros pagadores, %4 menos.</translation>
    </message>
    <message>
        <source>In “%1” the revenue of %2 is the same as in “%3” on average.</source>
        <translation>En «%1», %2 ingresa de media lo mismo que en «%3».</translation>
    </message>
    <message>
        <source>In “%1” the revenue of %2 is %3 lower than in “%4” on average (±%5 at 95% confidence), and lower on %6 of the paths.</source>
        <translation>En «%1», %2 ingresa de media %3 menos que en «%4» (±%5 con confianza del 95&#xa0;%), y menos en el %6 de las trayectorias.</translation>
    </message>
    <message>
        <source>In “%1” the revenue of %2 is %3 higher than in “%4” on average (±%5 at 95% confidence), and higher on %6 of the paths.</source>
        <translation>En «%1», %2 ingresa de media %3 más que en «%4» (±%5 con confianza del 95&#xa0;%), y más en el %6 de las trayectorias.</translation>
    </message>
    <message>
        <source>In the scenario “%1”, %2</source>
        <comment>title, sentence that begins with a name</comment>
        <translation>En el escenario «%1», %2</translation>
    </message>
</context>
<context>
    <name>Runs</name>
    <message>
        <source>The results are not those of the model and are not recorded.</source>
        <translation>Los resultados no son los del modelo y no se registran.</translation>
    </message>
    <message>
        <source>The store has no run “%1”.</source>
        <translation>El archivo no tiene la ejecución «%1».</translation>
    </message>
    <message>
        <source>The record of the run “%1” cannot be read.</source>
        <translation>No se puede leer el registro de la ejecución «%1».</translation>
    </message>
</context>
<context>
    <name>Salvage</name>
    <message>
        <source>“%1” holds nothing of an Offtake store that could be read.</source>
        <translation>«%1» no contiene nada de un almacén de Offtake que se pueda leer.</translation>
    </message>
    <message>
        <source>The copy to be read could not be opened.</source>
        <translation>No se pudo abrir la copia que se iba a leer.</translation>
    </message>
    <message>
        <source>There is no space left for a copy of the damaged file.</source>
        <translation>No queda espacio para una copia del archivo dañado.</translation>
    </message>
    <message>
        <source>Recovered: only the id of this record was found.</source>
        <translation>Recuperado: solo se encontró el identificador de este registro.</translation>
    </message>
    <message>
        <source>There is no file “%1”.</source>
        <translation>No existe el archivo «%1».</translation>
    </message>
    <message>
        <source>“%1” exists already and is not overwritten.</source>
        <translation>«%1» ya existe y no se sobrescribe.</translation>
    </message>
    <message>
        <source>“%1” cannot be copied to the folder of the new file: there is no space, or it cannot be read or written.</source>
        <translation>No se puede copiar «%1» a la carpeta del archivo nuevo: no hay espacio, o no se puede leer o escribir.</translation>
    </message>
    <message>
        <source>“%1” was written by a newer Offtake (store version %2). Recover it with that one.</source>
        <translation>«%1» lo escribió un Offtake más nuevo (versión de almacén %2). Hay que recuperarlo con ese.</translation>
    </message>
    <message>
        <source>The recovery was canceled. No file was written.</source>
        <translation>La recuperación se ha cancelado. No se ha escrito ningún archivo.</translation>
    </message>
    <message>
        <source>No folder could be made beside “%1”.</source>
        <translation>No se ha podido crear una carpeta junto a «%1».</translation>
    </message>
</context>
<context>
    <name>Scenario</name>
    <message>
        <source>Scenario “%1”: %2</source>
        <translation>Escenario «%1»: %2</translation>
    </message>
    <message>
        <source>A scenario needs an id and a title.</source>
        <translation>Un escenario necesita un identificador y un título.</translation>
    </message>
</context>
<context>
    <name>ScenarioDifference</name>
    <message>
        <source>probability of default a year</source>
        <translation>probabilidad de impago al año</translation>
    </message>
    <message>
        <source>recovery</source>
        <translation>recuperación</translation>
    </message>
    <message>
        <source>forced out in quarter, counted from 0</source>
        <translation>sale a la fuerza en el trimestre, contado desde 0</translation>
    </message>
    <message>
        <source>resources a quarter</source>
        <translation>recursos por trimestre</translation>
    </message>
    <message>
        <source>growth of resources a year</source>
        <translation>crecimiento de los recursos al año</translation>
    </message>
    <message>
        <source>dispersion of resources</source>
        <translation>dispersión de los recursos</translation>
    </message>
    <message>
        <source>in distress below a payment ratio of</source>
        <translation>en dificultades por debajo de una proporción de pago de</translation>
    </message>
    <message>
        <source>exits after quarters of distress</source>
        <translation>sale tras trimestres en dificultades</translation>
    </message>
    <message>
        <source>included</source>
        <translation>incluido</translation>
    </message>
    <message>
        <source>take-or-pay share</source>
        <translation>parte take-or-pay</translation>
    </message>
    <message>
        <source>renewal probability</source>
        <translation>probabilidad de renovación</translation>
    </message>
    <message>
        <source>mean delay, quarters</source>
        <translation>retraso medio, trimestres</translation>
    </message>
    <message>
        <source>probability of an early end a year</source>
        <translation>probabilidad de fin anticipado al año</translation>
    </message>
    <message>
        <source>GPU price, drift</source>
        <translation>Precio de la GPU, deriva</translation>
    </message>
    <message>
        <source>GPU price, volatility</source>
        <translation>Precio de la GPU, volatilidad</translation>
    </message>
    <message>
        <source>Demand, drift</source>
        <translation>Demanda, deriva</translation>
    </message>
    <message>
        <source>Demand, volatility</source>
        <translation>Demanda, volatilidad</translation>
    </message>
    <message>
        <source>Valued at</source>
        <translation>Valorado el</translation>
    </message>
    <message>
        <source>Known until</source>
        <translation>Conocido hasta</translation>
    </message>
    <message>
        <source>Quarters</source>
        <translation>Trimestres</translation>
    </message>
    <message>
        <source>Clearing</source>
        <translation>Compensación</translation>
    </message>
    <message>
        <source>Take-or-pay share</source>
        <translation>Parte take-or-pay</translation>
    </message>
    <message>
        <source>Credit correlation</source>
        <translation>Correlación de crédito</translation>
    </message>
    <message>
        <source>Student-t copula, degrees of freedom</source>
        <translation>Cópula t de Student, grados de libertad</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>Recuperación</translation>
    </message>
    <message>
        <source>Unrated labs and neoclouds</source>
        <translation>Laboratorios y neoclouds sin calificación</translation>
    </message>
    <message>
        <source>Renewal probability</source>
        <translation>Probabilidad de renovación</translation>
    </message>
    <message>
        <source>Re-let share</source>
        <translation>Parte recolocada</translation>
    </message>
    <message>
        <source>Renegotiation probability</source>
        <translation>Probabilidad de renegociación</translation>
    </message>
    <message>
        <source>Mean delay, quarters</source>
        <translation>Retraso medio, trimestres</translation>
    </message>
    <message>
        <source>Delays come together</source>
        <translation>Los retrasos llegan juntos</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Umbrales</translation>
    </message>
    <message>
        <source>default</source>
        <translation>valor por defecto</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>elasticity of resources to demand</source>
        <translation>elasticidad de los recursos a la demanda</translation>
    </message>
    <message>
        <source>dependence of resources on funding</source>
        <translation>dependencia de los recursos de la financiación</translation>
    </message>
    <message>
        <source>part of its receipts that it pays from</source>
        <translation>parte de sus cobros con la que paga</translation>
    </message>
    <message>
        <source>fee for an early end, quarters</source>
        <translation>penalización por fin anticipado, trimestres</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>organisation or contract, and what is said of it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 instead of %2</source>
        <comment>value of an assumption, the other scenario&apos;s</comment>
        <translation>%1 en vez de %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>assumption, its value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>assumption, its value</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>ScenarioEdits</name>
    <message>
        <source>The store has no scenario “%1”.</source>
        <translation>El archivo no tiene el escenario «%1».</translation>
    </message>
    <message>
        <source>A scenario needs a title.</source>
        <translation>Un escenario necesita un título.</translation>
    </message>
    <message>
        <source>Another scenario is called “%1”.</source>
        <translation>Otro escenario se llama «%1».</translation>
    </message>
    <message>
        <source>A scenario needs an id.</source>
        <translation>Un escenario necesita un identificador.</translation>
    </message>
</context>
<context>
    <name>ScenarioGrounds</name>
    <message>
        <source>probability of default %1 a year</source>
        <translation>probabilidad de impago %1 al año</translation>
    </message>
    <message>
        <source>recovery %1</source>
        <translation>recuperación %1</translation>
    </message>
    <message>
        <source>leaves in quarter %1 of the model</source>
        <translation>sale en el trimestre %1 del modelo</translation>
    </message>
    <message>
        <source>loadings demand %1, price %2, funding %3, build %4</source>
        <translation>cargas: demanda %1, precio %2, financiación %3, construcción %4</translation>
    </message>
    <message>
        <source>can pay %1 a quarter, growing by %2 a year, dispersion %3</source>
        <translation>puede pagar %1 por trimestre, con un crecimiento de %2 al año y dispersión %3</translation>
    </message>
    <message numerus="yes">
        <source>exits after %n quarter(s) of paying less than %1</source>
        <translation>
            <numerusform>sale tras %n trimestre pagando menos de %1</numerusform>
            <numerusform>sale tras %n trimestres pagando menos de %1</numerusform>
        </translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>simulado</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>excluido</translation>
    </message>
    <message>
        <source>take-or-pay share %1</source>
        <translation>parte take-or-pay %1</translation>
    </message>
    <message>
        <source>renewal probability %1</source>
        <translation>probabilidad de renovación %1</translation>
    </message>
    <message>
        <source>ends early with a probability of %1 a year, for a fee of %2 quarters</source>
        <translation>termina antes con una probabilidad de %1 al año, con una penalización de %2 trimestres</translation>
    </message>
    <message>
        <source>chosen in this scenario</source>
        <translation>elegido en este escenario</translation>
    </message>
    <message>
        <source>assumption</source>
        <translation>supuesto</translation>
    </message>
    <message>
        <source>Valuation date and horizon</source>
        <translation>Fecha de valoración y horizonte</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n quarter(s)</source>
        <translation>
            <numerusform>%1, %n trimestre</numerusform>
            <numerusform>%1, %n trimestres</numerusform>
        </translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Hechos</translation>
    </message>
    <message>
        <source>those known by %1</source>
        <translation>los conocidos hasta %1</translation>
    </message>
    <message>
        <source>Dependence of the exits</source>
        <translation>Dependencia de las salidas</translation>
    </message>
    <message numerus="yes">
        <source>Student-t copula, %n degree(s) of freedom</source>
        <translation>
            <numerusform>Cópula t de Student, %n grado de libertad</numerusform>
            <numerusform>Cópula t de Student, %n grados de libertad</numerusform>
        </translation>
    </message>
    <message>
        <source>Gaussian copula</source>
        <translation>Cópula gaussiana</translation>
    </message>
    <message>
        <source>Clearing of payments</source>
        <translation>Compensación de pagos</translation>
    </message>
    <message>
        <source>on</source>
        <translation>activada</translation>
    </message>
    <message>
        <source>off</source>
        <translation>desactivada</translation>
    </message>
    <message>
        <source>Take-or-pay share of every contract</source>
        <translation>Parte take-or-pay de todos los contratos</translation>
    </message>
    <message>
        <source>mean delay of %1 quarters</source>
        <translation>retraso medio de %1 trimestres</translation>
    </message>
    <message>
        <source>ends early with a probability of %1 a year, without a fee</source>
        <translation>termina antes con una probabilidad de %1 al año, sin penalización</translation>
    </message>
    <message>
        <source>all on record</source>
        <translation>todos los registrados</translation>
    </message>
    <message>
        <source>Credit correlation, multiplies the loadings below</source>
        <translation>Correlación de crédito, multiplica las cargas de abajo</translation>
    </message>
</context>
<context>
    <name>ScenarioJson</name>
    <message>
        <source>unknown key</source>
        <translation>clave desconocida</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>a number is expected</source>
        <translation>se espera un número</translation>
    </message>
    <message>
        <source>must lie between %1 and %2</source>
        <translation>debe estar entre %1 y %2</translation>
    </message>
    <message>
        <source>a whole number is expected</source>
        <translation>se espera un número entero</translation>
    </message>
    <message>
        <source>true or false is expected</source>
        <translation>se espera true o false</translation>
    </message>
    <message>
        <source>a text is expected</source>
        <translation>se espera un texto</translation>
    </message>
    <message>
        <source>a list is expected</source>
        <translation>se espera una lista</translation>
    </message>
    <message>
        <source>a date such as 2026-07-01 is expected</source>
        <translation>se espera una fecha como 2026-07-01</translation>
    </message>
    <message>
        <source>a rating class such as BBB is expected</source>
        <translation>se espera una clase de calificación como BBB</translation>
    </message>
    <message>
        <source>four rows of four numbers are expected</source>
        <translation>se esperan cuatro filas de cuatro números</translation>
    </message>
    <message>
        <source>an object is expected</source>
        <translation>se espera un objeto</translation>
    </message>
    <message>
        <source>The scenario is no JSON document.</source>
        <translation>El escenario no es un documento JSON.</translation>
    </message>
    <message>
        <source>The document is no scenario: its schema is not %1.</source>
        <translation>El documento no es un escenario: su esquema no es %1.</translation>
    </message>
    <message>
        <source>The scenario cannot be read. %1</source>
        <translation>El escenario no se puede leer. %1</translation>
    </message>
</context>
<context>
    <name>Sensitivity</name>
    <message>
        <source>“%1” earns nothing in the scenario.</source>
        <translation>«%1» no ingresa nada en el escenario.</translation>
    </message>
    <message>
        <source>“%1” is no statistic; there are mean, p5 (a quantile, in per cent) and es5 (expected shortfall of the worst 5 per cent).</source>
        <translation>«%1» no es un estadístico; hay mean (media), p5 (un cuantil, en tanto por ciento) y es5 (déficit esperado del 5 por ciento peor).</translation>
    </message>
    <message>
        <source>A lever needs two values or more.</source>
        <translation>Una palanca necesita dos valores o más.</translation>
    </message>
</context>
<context>
    <name>SimulationJob</name>
    <message>
        <source>The model cannot be simulated: %1</source>
        <translation>El modelo no se puede simular: %1</translation>
    </message>
    <message>
        <source>The simulation was canceled.</source>
        <translation>La simulación se ha cancelado.</translation>
    </message>
    <message>
        <source>There is no CUDA device to simulate on. Choose the CPU.</source>
        <translation>No hay ningún dispositivo CUDA para simular. Hay que elegir la CPU.</translation>
    </message>
    <message>
        <source>The simulation needs more memory than there is. Try fewer paths.</source>
        <translation>La simulación necesita más memoria de la que hay. Conviene probar con menos trayectorias.</translation>
    </message>
    <message>
        <source>The device failed during the simulation. Choose the CPU.</source>
        <translation>El dispositivo falló durante la simulación. Hay que elegir la CPU.</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>“%1” is a database of another program, not an Offtake store.</source>
        <translation>«%1» es una base de datos de otro programa, no un almacén de Offtake.</translation>
    </message>
    <message>
        <source>“%1” was written by a newer Offtake (store version %2; this program knows %3). Update Offtake.</source>
        <translation>«%1» lo escribió una versión más nueva de Offtake (versión de almacén %2; este programa conoce la %3). Hay que actualizar Offtake.</translation>
    </message>
    <message>
        <source>“%1” says that it has no version: it is damaged.</source>
        <translation>«%1» dice no tener versión: está dañado.</translation>
    </message>
    <message>
        <source>“%1” is damaged. Open a backup, or recover what can be read.</source>
        <translation>«%1» está dañado. Conviene abrir una copia de seguridad o recuperar lo que se pueda leer.</translation>
    </message>
    <message>
        <source>The store has no record “%1”.</source>
        <translation>El almacén no tiene el registro «%1».</translation>
    </message>
    <message>
        <source>“%1” was written by an older Offtake and must be upgraded, which needs leave to write to it.</source>
        <translation>«%1» lo escribió una versión anterior de Offtake y hay que actualizarlo, para lo que se necesita permiso de escritura.</translation>
    </message>
    <message>
        <source>“%1” is an empty file, not an Offtake store.</source>
        <translation>«%1» es un archivo vacío, no un almacén de Offtake.</translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Identificador</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Proveedor</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contrato</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Term, months</source>
        <translation>Plazo, meses</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Basis of the value</source>
        <translation>Base del valor</translation>
    </message>
    <message>
        <source>Commitment</source>
        <translation>Compromiso</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>GPU model</source>
        <translation>Modelo de GPU</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Power, MW</source>
        <translation>Potencia, MW</translation>
    </message>
    <message>
        <source>Equity</source>
        <translation>Acciones</translation>
    </message>
    <message>
        <source>Amends</source>
        <translation>Modifica a</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Funciones</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Ticker</source>
        <translation>Símbolo bursátil</translation>
    </message>
    <message>
        <source>Founded</source>
        <translation>Fundación</translation>
    </message>
    <message>
        <source>Former name</source>
        <translation>Nombre anterior</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organización</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segmento</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Editor</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publicación</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Qué se hizo</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Moneda</translation>
    </message>
    <message>
        <source>Shares of</source>
        <translation>Acciones de</translation>
    </message>
    <message>
        <source>Shares to</source>
        <translation>Acciones para</translation>
    </message>
    <message>
        <source>Customer as disclosed</source>
        <translation>Cliente según lo publicado</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Participación</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>A fecha de</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>Dado por</translation>
    </message>
    <message>
        <source>Announced</source>
        <translation>Anunciado</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>Data centres</source>
        <translation>Centros de datos</translation>
    </message>
    <message>
        <source>Active power, MW</source>
        <translation>Potencia activa, MW</translation>
    </message>
    <message>
        <source>Contracted power, MW</source>
        <translation>Potencia contratada, MW</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Organizaciones</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>Titular</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>cloud</source>
        <translation>nube</translation>
    </message>
    <message>
        <source>chips</source>
        <translation>chips</translation>
    </message>
    <message>
        <source>site lease</source>
        <translation>arrendamiento de emplazamiento</translation>
    </message>
    <message>
        <source>site construction</source>
        <translation>construcción de emplazamiento</translation>
    </message>
    <message>
        <source>equipment lease</source>
        <translation>arrendamiento de equipos</translation>
    </message>
    <message>
        <source>capacity backstop</source>
        <translation>respaldo de capacidad</translation>
    </message>
    <message>
        <source>framework</source>
        <translation>acuerdo marco</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>fijo</translation>
    </message>
    <message>
        <source>up to</source>
        <translation>hasta</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>estimado</translation>
    </message>
    <message>
        <source>undisclosed</source>
        <translation>no publicado</translation>
    </message>
    <message>
        <source>take or pay</source>
        <translation>take-or-pay</translation>
    </message>
    <message>
        <source>committed</source>
        <translation>comprometido</translation>
    </message>
    <message>
        <source>by usage</source>
        <translation>por uso</translation>
    </message>
    <message>
        <source>letter of intent</source>
        <translation>carta de intenciones</translation>
    </message>
    <message>
        <source>option</source>
        <translation>opción</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>comunicado</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>firmado</translation>
    </message>
    <message>
        <source>active</source>
        <translation>en vigor</translation>
    </message>
    <message>
        <source>amended</source>
        <translation>modificado</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>completado</translation>
    </message>
    <message>
        <source>terminated</source>
        <translation>rescindido</translation>
    </message>
    <message>
        <source>guidance</source>
        <translation>previsión</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>estimación</translation>
    </message>
    <message>
        <source>provider</source>
        <translation>proveedor</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>cliente</translation>
    </message>
    <message>
        <source>chip vendor</source>
        <translation>fabricante de chips</translation>
    </message>
    <message>
        <source>investor</source>
        <translation>inversor</translation>
    </message>
    <message>
        <source>lender</source>
        <translation>prestamista</translation>
    </message>
    <message>
        <source>site host</source>
        <translation>titular del emplazamiento</translation>
    </message>
    <message>
        <source>model lab</source>
        <translation>laboratorio de modelos</translation>
    </message>
    <message>
        <source>filing</source>
        <translation>documento registral</translation>
    </message>
    <message>
        <source>press release</source>
        <translation>comunicado de prensa</translation>
    </message>
    <message>
        <source>news</source>
        <translation>prensa</translation>
    </message>
    <message>
        <source>blog</source>
        <translation>blog</translation>
    </message>
    <message>
        <source>data set</source>
        <translation>conjunto de datos</translation>
    </message>
    <message>
        <source>remaining performance obligations</source>
        <translation>obligaciones de desempeño pendientes (RPO)</translation>
    </message>
    <message>
        <source>revenue backlog</source>
        <translation>cartera de ingresos</translation>
    </message>
    <message>
        <source>bookings</source>
        <translation>contratación</translation>
    </message>
    <message>
        <source>initial public offering</source>
        <translation>oferta pública inicial</translation>
    </message>
    <message>
        <source>private placement</source>
        <translation>colocación privada</translation>
    </message>
    <message>
        <source>equity round</source>
        <translation>ronda de capital</translation>
    </message>
    <message>
        <source>term loan</source>
        <translation>préstamo a plazo</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>bonos</translation>
    </message>
    <message>
        <source>convertible</source>
        <translation>convertible</translation>
    </message>
    <message>
        <source>guarantee</source>
        <translation>garantía</translation>
    </message>
    <message>
        <source>lease</source>
        <translation>arrendamiento</translation>
    </message>
    <message>
        <source>founding</source>
        <translation>fundación</translation>
    </message>
    <message>
        <source>change of business</source>
        <translation>cambio de actividad</translation>
    </message>
    <message>
        <source>deal</source>
        <translation>acuerdo</translation>
    </message>
    <message>
        <source>results</source>
        <translation>resultados</translation>
    </message>
    <message>
        <source>product</source>
        <translation>producto</translation>
    </message>
    <message>
        <source>dispute</source>
        <translation>litigio</translation>
    </message>
    <message>
        <source>other</source>
        <translation>otro</translation>
    </message>
    <message>
        <source>added</source>
        <translation>añadida</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>cambiada</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>eliminada</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importada</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>deshecha</translation>
    </message>
    <message>
        <source>redone</source>
        <translation>rehecha</translation>
    </message>
    <message>
        <source>contracts</source>
        <translation>contratos</translation>
    </message>
    <message>
        <source>organisations</source>
        <translation>organizaciones</translation>
    </message>
    <message>
        <source>revenue</source>
        <translation>ingresos</translation>
    </message>
    <message>
        <source>revenue shares</source>
        <translation>participaciones en los ingresos</translation>
    </message>
    <message>
        <source>backlogs</source>
        <translation>carteras</translation>
    </message>
    <message>
        <source>financings</source>
        <translation>financiaciones</translation>
    </message>
    <message>
        <source>fleets</source>
        <translation>parques de equipos</translation>
    </message>
    <message>
        <source>events</source>
        <translation>hechos</translation>
    </message>
    <message>
        <source>sources</source>
        <translation>fuentes</translation>
    </message>
    <message>
        <source>scenarios</source>
        <translation>escenarios</translation>
    </message>
    <message>
        <source>ratings</source>
        <translation>calificaciones</translation>
    </message>
    <message>
        <source>assumptions of organisations</source>
        <translation>supuestos de organizaciones</translation>
    </message>
    <message>
        <source>assumptions of contracts</source>
        <translation>supuestos de contratos</translation>
    </message>
</context>
<context>
    <name>offtake::AssumptionSlider</name>
    <message>
        <source>Back to the default</source>
        <translation>Volver al valor por defecto</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>Restablecer %1</translation>
    </message>
    <message>
        <source>Default %1: %2</source>
        <comment>value and its ground</comment>
        <translation>Por defecto, %1: %2</translation>
    </message>
    <message>
        <source>Scenario %1. Default %2: %3</source>
        <comment>two values and the ground of the second</comment>
        <translation>Escenario: %1. Por defecto, %2: %3</translation>
    </message>
</context>
<context>
    <name>offtake::AssumptionsForm</name>
    <message>
        <source>%1 · %2</source>
        <comment>value · ground</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · by rule</source>
        <comment>rating class</comment>
        <translation>%1 · por regla</translation>
    </message>
    <message>
        <source>Of %1</source>
        <translation>De %1</translation>
    </message>
    <message>
        <source>%1: “%2” is not a number.</source>
        <translation>%1: «%2» no es un número.</translation>
    </message>
    <message>
        <source>Assumed in scenarios</source>
        <translation>Supuesto en los escenarios</translation>
    </message>
    <message>
        <source>Grey is by rule. Type a value to replace it; empty a field to let the rule hold again.</source>
        <translation>En gris, por regla. Un valor escrito la sustituye; con el campo vacío la regla vuelve a valer.</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Calificación</translation>
    </message>
</context>
<context>
    <name>offtake::AssumptionsPanel</name>
    <message>
        <source>Market</source>
        <translation>Mercado</translation>
    </message>
    <message>
        <source>Counterparties</source>
        <translation>Contrapartes</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Contratos</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Pagos</translation>
    </message>
    <message>
        <source>% a year</source>
        <translation>% al año</translation>
    </message>
    <message>
        <source>Probability of default</source>
        <translation>Probabilidad de impago</translation>
    </message>
    <message>
        <source>The customer pays nothing from the first quarter on; its capacity is let again.</source>
        <translation>El cliente no paga nada desde el primer trimestre; su capacidad se recoloca.</translation>
    </message>
    <message>
        <source>Take-or-pay share</source>
        <translation>Parte take-or-pay</translation>
    </message>
    <message>
        <source>Customers pay only what they have</source>
        <translation>Los clientes pagan solo lo que tienen</translation>
    </message>
    <message>
        <source>Clearing: an organisation with limited resources pays from them and from what it receives itself; shortfalls travel on.</source>
        <translation>Compensación: una organización con recursos limitados paga con ellos y con lo que ella misma recibe; lo que falta se transmite.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Stress</source>
        <translation>Estrés</translation>
    </message>
    <message>
        <source>Force out at the start</source>
        <translation>Forzar la salida al inicio</translation>
    </message>
    <message>
        <source>Stop renewals</source>
        <translation>Sin renovaciones</translation>
    </message>
    <message>
        <source>No contract is renewed when it ends.</source>
        <translation>Ningún contrato se renueva cuando termina.</translation>
    </message>
    <message>
        <source>Delay all by a year</source>
        <translation>Retrasar todo un año</translation>
    </message>
    <message>
        <source>Contracts that have not started yet begin four quarters later in the mean.</source>
        <translation>Los contratos que aún no han empezado comienzan en la media cuatro trimestres más tarde.</translation>
    </message>
    <message>
        <source>Halve resources</source>
        <translation>Reducir los recursos a la mitad</translation>
    </message>
    <message>
        <source>Whoever pays only what it has has half as much. There is nobody of that kind where this is grey.</source>
        <translation>Quien paga solo con lo que tiene, tiene la mitad. Donde esto está en gris no hay nadie así.</translation>
    </message>
    <message>
        <source>of the customer chosen above, by its rating.</source>
        <translation>del cliente elegido arriba, según su calificación.</translation>
    </message>
    <message>
        <source>the contracts&apos; own shares, by value. What is due without use.</source>
        <translation>las partes propias de los contratos, ponderadas por valor. Es lo que se debe aunque no se use.</translation>
    </message>
</context>
<context>
    <name>offtake::ChangeLogDialog</name>
    <message>
        <source>Change log</source>
        <translation>Registro de cambios</translation>
    </message>
</context>
<context>
    <name>offtake::Chart</name>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>Imagen PNG (*.png)</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>Guardar gráfico</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>Dibujo SVG (*.svg)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>Documento PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Reset zoom</source>
        <translation>Restablecer zoom</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Copiar imagen</translation>
    </message>
    <message>
        <source>Copy data</source>
        <translation>Copiar datos</translation>
    </message>
    <message>
        <source>Save as PNG, SVG or PDF...</source>
        <translation>Guardar como PNG, SVG o PDF...</translation>
    </message>
    <message>
        <source>Logarithmic axis</source>
        <translation>Eje logarítmico</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>%1, logarithmic</source>
        <translation>%1, escala logarítmica</translation>
    </message>
    <message>
        <source>Limits, series, copy, save</source>
        <translation>Límites, series, copiar, guardar</translation>
    </message>
    <message>
        <source>Menu of the chart “%1”</source>
        <translation>Menú del gráfico «%1»</translation>
    </message>
    <message>
        <source>Limits of the height...</source>
        <translation>Límites de la altura...</translation>
    </message>
    <message>
        <source>Limits of the width...</source>
        <translation>Límites de la anchura...</translation>
    </message>
</context>
<context>
    <name>offtake::CompareView</name>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Choose up to three saved scenarios to stand beside the present one.</source>
        <translation>Se pueden elegir hasta tres escenarios guardados para ponerlos junto al actual.</translation>
    </message>
    <message>
        <source>All scenarios draw the same random numbers, path by path: most of the noise cancels in the differences.</source>
        <translation>Todos los escenarios usan los mismos números aleatorios, trayectoria por trayectoria: la mayor parte del ruido se anula en las diferencias.</translation>
    </message>
    <message>
        <source>Choose a scenario to compare with.</source>
        <translation>Hay que elegir un escenario con el que comparar.</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <comment>difference and half its interval</comment>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>Total, %1</source>
        <comment>unit</comment>
        <translation>Total, %1</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>5th percentile</source>
        <translation>Percentil 5</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Mediana</translation>
    </message>
    <message>
        <source>95th percentile</source>
        <translation>Percentil 95</translation>
    </message>
    <message>
        <source>Expected shortfall %1</source>
        <translation>Déficit esperado %1</translation>
    </message>
    <message>
        <source>Brings more, share of paths</source>
        <translation>Aporta más, proporción de trayectorias</translation>
    </message>
    <message>
        <source>Compare with...</source>
        <translation>Comparar con...</translation>
    </message>
    <message>
        <source>Scenarios to compare with</source>
        <translation>Escenarios con los que comparar</translation>
    </message>
    <message>
        <source>Whose difference is drawn</source>
        <translation>De quién se dibuja la diferencia</translation>
    </message>
    <message>
        <source>Revenue in time</source>
        <translation>Ingresos en el tiempo</translation>
    </message>
    <message>
        <source>Probability of exceeding an amount</source>
        <translation>Probabilidad de superar un importe</translation>
    </message>
    <message>
        <source>Difference on the same path</source>
        <translation>Diferencia en la misma trayectoria</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Diferencias</translation>
    </message>
    <message>
        <source>The first paths are on their way.</source>
        <translation>Las primeras trayectorias están en camino.</translation>
    </message>
    <message numerus="yes">
        <source>Compares on %Ln path(s) ...</source>
        <translation>
            <numerusform>Compara con %Ln trayectoria...</numerusform>
            <numerusform>Compara con %Ln trayectorias...</numerusform>
        </translation>
    </message>
    <message>
        <source>difference</source>
        <translation>diferencia</translation>
    </message>
</context>
<context>
    <name>offtake::ContributionChart</name>
    <message>
        <source>Other customers</source>
        <translation>Otros clientes</translation>
    </message>
    <message>
        <source>Missing on the worst paths, %1</source>
        <translation>Falta en las peores trayectorias, %1</translation>
    </message>
    <message>
        <source>%1: %2 of the %3 that are missing on the worst paths (%4)
In the mean it brings %5.</source>
        <translation>%1: %2 de los %3 que faltan en las peores trayectorias (%4)
En la media aporta %5.</translation>
    </message>
    <message>
        <source>Payer</source>
        <translation>Pagador</translation>
    </message>
    <message>
        <source>Missing on the worst paths</source>
        <translation>Falta en las peores trayectorias</translation>
    </message>
    <message>
        <source>Share of it</source>
        <translation>Parte de ello</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>Re-let capacity</source>
        <translation>Capacidad recolocada</translation>
    </message>
    <message>
        <source>Not contracted</source>
        <translation>Sin contrato</translation>
    </message>
</context>
<context>
    <name>offtake::ConvergenceChart</name>
    <message>
        <source>Mean by number of paths, %1</source>
        <translation>Media según el número de trayectorias, %1</translation>
    </message>
    <message>
        <source>Expected shortfall by number of paths, %1</source>
        <translation>Déficit esperado según el número de trayectorias, %1</translation>
    </message>
    <message numerus="yes">
        <source>%n path(s): %1 (95%: %2 to %3)</source>
        <translation>
            <numerusform>%n trayectoria: %1 (95&#xa0;%: de %2 a %3)</numerusform>
            <numerusform>%n trayectorias: %1 (95&#xa0;%: de %2 a %3)</numerusform>
        </translation>
    </message>
    <message>
        <source>Paths</source>
        <translation>Trayectorias</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Estimación</translation>
    </message>
    <message>
        <source>95% from</source>
        <translation>95&#xa0;%, desde</translation>
    </message>
    <message>
        <source>to</source>
        <translation>hasta</translation>
    </message>
</context>
<context>
    <name>offtake::DealsChart</name>
    <message>
        <source>%1, signed %2</source>
        <translation>%1, firmado el %2</translation>
    </message>
    <message>
        <source>Value not disclosed</source>
        <translation>Valor no publicado</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contrato</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>not disclosed</source>
        <translation>no publicado</translation>
    </message>
</context>
<context>
    <name>offtake::DependencyChart</name>
    <message>
        <source>Forced out (rows), change of a provider&apos;s mean revenue (columns), %1</source>
        <translation>Salida forzada (filas), cambio de los ingresos medios de un proveedor (columnas), %1</translation>
    </message>
    <message>
        <source>exits itself</source>
        <translation>sale ella</translation>
    </message>
    <message>
        <source>%1 forced out, effect on %2:
mean %3 direct, %4 total
expected shortfall %5 direct, %6 total</source>
        <translation>%1 sale a la fuerza, efecto en %2:
media %3 directo, %4 total
déficit esperado %5 directo, %6 total</translation>
    </message>
    <message>
        <source>Forced out, total effect</source>
        <translation>Salida forzada, efecto total</translation>
    </message>
    <message>
        <source>Forced out, direct effect</source>
        <translation>Salida forzada, efecto directo</translation>
    </message>
</context>
<context>
    <name>offtake::DependencyView</name>
    <message>
        <source>Who costs whom</source>
        <translation>Quién cuesta a quién</translation>
    </message>
    <message>
        <source>Total effect</source>
        <translation>Efecto total</translation>
    </message>
    <message>
        <source>Direct effect</source>
        <translation>Efecto directo</translation>
    </message>
    <message>
        <source>Which effect the matrix shows</source>
        <translation>Qué efecto muestra la matriz</translation>
    </message>
    <message>
        <source>Direct: what it paid itself. Total: with the shortfalls that travel on from those who then pay less.</source>
        <translation>Directo: lo que pagaba ella misma. Total: con lo que dejan de pagar quienes entonces pagan menos.</translation>
    </message>
    <message>
        <source>If one is forced out</source>
        <translation>Si una sale a la fuerza</translation>
    </message>
    <message>
        <source>Computed when the simulation has come to rest.</source>
        <translation>Se calcula cuando la simulación ha llegado a su fin.</translation>
    </message>
    <message>
        <source>Who exits when</source>
        <translation>Quién sale y cuándo</translation>
    </message>
    <message>
        <source>Nobody exits in this scenario.</source>
        <translation>En este escenario no sale nadie.</translation>
    </message>
    <message>
        <source>Who pays in part</source>
        <translation>Quién paga en parte</translation>
    </message>
    <message>
        <source>Nobody&apos;s means are limited here.</source>
        <translation>Aquí nadie tiene medios limitados.</translation>
    </message>
</context>
<context>
    <name>offtake::DifferenceChart</name>
    <message>
        <source>Mean: %1</source>
        <translation>Media: %1</translation>
    </message>
    <message>
        <source>Share of paths by difference, %1</source>
        <translation>Proporción según la diferencia, %1</translation>
    </message>
    <message>
        <source>%1 to %2: %3 of paths</source>
        <translation>De %1 a %2: %3 de las trayectorias</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Share of paths</source>
        <translation>Proporción de trayectorias</translation>
    </message>
</context>
<context>
    <name>offtake::EmptyTable</name>
    <message>
        <source>No row has what the filters ask for.</source>
        <translation>Ninguna fila cumple los filtros.</translation>
    </message>
    <message>
        <source>No rows yet. Import a CSV file, or add a row by hand.</source>
        <translation>Todavía no hay filas. Se puede importar un archivo CSV o añadir una fila a mano.</translation>
    </message>
    <message>
        <source>Nothing is recorded here yet.</source>
        <translation>Aquí todavía no consta nada.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Quitar los filtros</translation>
    </message>
    <message>
        <source>Import a CSV file...</source>
        <translation>Importar un archivo CSV...</translation>
    </message>
</context>
<context>
    <name>offtake::ExceedanceChart</name>
    <message>
        <source>%1 exceed %2</source>
        <comment>share of paths and amount</comment>
        <translation>%1 supera %2</translation>
    </message>
    <message>
        <source>Share of paths that exceed an amount, %1</source>
        <translation>Proporción de trayectorias que superan un importe, %1</translation>
    </message>
    <message>
        <source>%1 of paths exceed %2</source>
        <translation>El %1 de las trayectorias supera %2</translation>
    </message>
    <message>
        <source>Share of paths that exceed it</source>
        <translation>Proporción de trayectorias que lo superan</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
</context>
<context>
    <name>offtake::ExitChart</name>
    <message>
        <source>Probability of having exited</source>
        <translation>Probabilidad de haber salido</translation>
    </message>
</context>
<context>
    <name>offtake::FanChart</name>
    <message>
        <source>%1 a year</source>
        <translation>%1 al año</translation>
    </message>
    <message>
        <source>%1 a quarter</source>
        <translation>%1 por trimestre</translation>
    </message>
    <message>
        <source>P5</source>
        <comment>5th percentile</comment>
        <translation>P5</translation>
    </message>
    <message>
        <source>P25</source>
        <comment>25th percentile</comment>
        <translation>P25</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Mediana</translation>
    </message>
    <message>
        <source>P75</source>
        <comment>75th percentile</comment>
        <translation>P75</translation>
    </message>
    <message>
        <source>P95</source>
        <comment>95th percentile</comment>
        <translation>P95</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name and amount</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Año</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Trimestre</translation>
    </message>
    <message>
        <source>Path %1: %2</source>
        <comment>number and amount</comment>
        <translation>Trayectoria %1: %2</translation>
    </message>
</context>
<context>
    <name>offtake::FileActions</name>
    <message>
        <source>Offtake stores (*.offtake)</source>
        <translation>Almacenes de Offtake (*.offtake)</translation>
    </message>
    <message>
        <source>New store from the sample</source>
        <translation>Almacén nuevo desde la muestra</translation>
    </message>
    <message>
        <source>New store</source>
        <translation>Almacén nuevo</translation>
    </message>
    <message>
        <source>Open store</source>
        <translation>Abrir almacén</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>%1 can only be read. Make a new store, or copy the file to a folder of yours.</source>
        <translation>%1 solo se puede leer. Conviene crear un almacén nuevo o copiar el archivo a una carpeta propia.</translation>
    </message>
    <message>
        <source>Imported into %1: %2 new, %3 changed, %4 rejected.</source>
        <translation>Importado en %1: %2 nuevas, %3 cambiadas, %4 rechazadas.</translation>
    </message>
    <message>
        <source>Export every table to a folder</source>
        <translation>Exportar todas las tablas a una carpeta</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) written to %1.</source>
        <translation>
            <numerusform>%n tabla escrita en %1.</numerusform>
            <numerusform>%n tablas escritas en %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>Aún no hay archivos</translation>
    </message>
</context>
<context>
    <name>offtake::FilterHeader</name>
    <message>
        <source>Text: words, or =exactly this. Numbers and dates: &gt;1bn, &lt;=50%, 2025-01..2025-06, Q1 2025. A single = finds empty cells.</source>
        <translation>Texto: palabras, o =exactamente esto. Números y fechas: &gt;1.000&#xa0;M, &lt;=50&#xa0;%, 2025-01..2025-06, T1 2025. Un solo = busca las celdas vacías.</translation>
    </message>
    <message>
        <source>Not understood.</source>
        <translation>No se entiende.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Filter of %1</source>
        <translation>Filtro de %1</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtros</translation>
    </message>
</context>
<context>
    <name>offtake::FindingsDialog</name>
    <message>
        <source>Check of the store</source>
        <translation>Comprobación del almacén</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n aviso</numerusform>
            <numerusform>%n avisos</numerusform>
        </translation>
    </message>
    <message>
        <source>A double click, or Enter, goes to the row.</source>
        <translation>Doble clic, o Intro, lleva a la fila.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Identificador</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Qué se encontró</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>offtake::ForceOutBar</name>
    <message>
        <source>Force out...</source>
        <translation>Forzar la salida...</translation>
    </message>
    <message>
        <source>Force out %1</source>
        <translation>Forzar la salida de %1</translation>
    </message>
    <message>
        <source>Choose an organisation that buys, then force it out: the simulation runs with and without it.</source>
        <translation>Tras elegir una organización que compra se puede forzar su salida: la simulación se ejecuta con ella y sin ella.</translation>
    </message>
    <message>
        <source>Whole horizon</source>
        <translation>Todo el horizonte</translation>
    </message>
    <message>
        <source>Scenario of the run</source>
        <translation>Escenario de la ejecución</translation>
    </message>
    <message>
        <source>The scenario in which the organisation goes</source>
        <translation>El escenario en el que la organización se va</translation>
    </message>
    <message>
        <source>from</source>
        <translation>desde</translation>
    </message>
    <message>
        <source>Quarter of the forced exit</source>
        <translation>Trimestre de la salida forzada</translation>
    </message>
    <message>
        <source>Mean of all paths</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>One path</source>
        <translation>Una trayectoria</translation>
    </message>
    <message>
        <source>Mean or one path</source>
        <translation>Media o una trayectoria</translation>
    </message>
    <message>
        <source>Number of the path</source>
        <translation>Número de la trayectoria</translation>
    </message>
    <message>
        <source>no. </source>
        <comment>number of a path, before it</comment>
        <translation>n.º&#xa0;</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Show the network without losses</source>
        <translation>Mostrar la red sin pérdidas</translation>
    </message>
    <message>
        <source>Play the quarters</source>
        <translation>Recorrer los trimestres</translation>
    </message>
    <message>
        <source>Quarter shown</source>
        <translation>Trimestre mostrado</translation>
    </message>
</context>
<context>
    <name>offtake::HistogramChart</name>
    <message>
        <source>ES %1: %2</source>
        <comment>expected shortfall, level and amount</comment>
        <translation>ES %1: %2</translation>
    </message>
    <message>
        <source>VaR %1: %2</source>
        <comment>value at risk, level and amount</comment>
        <translation>VaR %1: %2</translation>
    </message>
    <message>
        <source>Mean: %1</source>
        <translation>Media: %1</translation>
    </message>
    <message>
        <source>Share of paths by revenue, %1</source>
        <translation>Proporción de trayectorias según los ingresos, %1</translation>
    </message>
    <message>
        <source>%1 to %2: %3 of paths
%4 of paths end below %2</source>
        <translation>De %1 a %2: %3 de las trayectorias
El %4 de las trayectorias queda por debajo de %2</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Share of paths</source>
        <translation>Proporción de trayectorias</translation>
    </message>
    <message>
        <source>Share of paths by revenue, %1; the highest 0.1% lie beyond</source>
        <translation>Trayectorias por ingresos, %1; sin el 0,1 % más alto</translation>
    </message>
    <message>
        <source>%1 below %2</source>
        <comment>share of paths and amount</comment>
        <translation>%1 bajo %2</translation>
    </message>
</context>
<context>
    <name>offtake::ImportChanges</name>
    <message>
        <source>All (%1)</source>
        <translation>Todas (%1)</translation>
    </message>
    <message>
        <source>New (%1)</source>
        <translation>Nuevas (%1)</translation>
    </message>
    <message>
        <source>Changed (%1)</source>
        <translation>Cambiadas (%1)</translation>
    </message>
    <message>
        <source>Unchanged (%1)</source>
        <translation>Sin cambios (%1)</translation>
    </message>
    <message>
        <source>Skipped (%1)</source>
        <translation>Omitidas (%1)</translation>
    </message>
    <message>
        <source>Rejected (%1)</source>
        <translation>Rechazadas (%1)</translation>
    </message>
    <message>
        <source>The first %1 of %2 rows</source>
        <translation>Las primeras %1 de %2 filas</translation>
    </message>
    <message>
        <source>Rows of the file and what happens to them</source>
        <translation>Filas del archivo y qué ocurre con ellas</translation>
    </message>
</context>
<context>
    <name>offtake::ImportColumns</name>
    <message>
        <source>%1 (needed)</source>
        <translation>%1 (necesaria)</translation>
    </message>
    <message>
        <source>Column of the file for %1</source>
        <translation>Columna del archivo para %1</translation>
    </message>
    <message>
        <source>not in the file</source>
        <translation>no está en el archivo</translation>
    </message>
    <message>
        <source>How %1 is read</source>
        <translation>Cómo se lee %1</translation>
    </message>
    <message>
        <source>Decided by the file</source>
        <translation>Lo decide el archivo</translation>
    </message>
    <message>
        <source>By the file: %1</source>
        <translation>Según el archivo: %1</translation>
    </message>
    <message>
        <source>Column of the table</source>
        <translation>Columna de la tabla</translation>
    </message>
    <message>
        <source>Column of the file</source>
        <translation>Columna del archivo</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Leída como</translation>
    </message>
    <message>
        <source>First value</source>
        <translation>Primer valor</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>As it is written in the file</source>
        <translation>Tal como está escrito en el archivo</translation>
    </message>
</context>
<context>
    <name>offtake::ImportDialog</name>
    <message>
        <source>Choose a CSV file</source>
        <translation>Elegir un archivo CSV</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation>Tablas (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>Detenido. No se ha escrito nada.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>error</source>
        <translation>error</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>aviso</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>%1 rows: %2 new, %3 changed, %4 unchanged, %5 rejected</source>
        <translation>%1 filas: %2 nuevas, %3 cambiadas, %4 sin cambios, %5 rechazadas</translation>
    </message>
    <message>
        <source>Problems (%1)</source>
        <translation>Problemas (%1)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Stopping...</source>
        <translation>Deteniendo...</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>Elegir...</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Progreso de la importación</translation>
    </message>
    <message>
        <source>Pasted cells</source>
        <translation>Celdas pegadas</translation>
    </message>
    <message>
        <source>pasted cells</source>
        <translation>celdas pegadas</translation>
    </message>
    <message>
        <source>The clipboard holds no text. Copy cells in a spreadsheet first.</source>
        <translation>El portapapeles no contiene texto. Hay que copiar antes celdas en una hoja de cálculo.</translation>
    </message>
    <message>
        <source>Save the rejected rows</source>
        <translation>Guardar las filas rechazadas</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tablas (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n rejected row(s) saved to %1. Repair them there and import that file.</source>
        <translation>
            <numerusform>%n fila rechazada guardada en %1. Se puede corregir allí e importar ese archivo.</numerusform>
            <numerusform>%n filas rechazadas guardadas en %1. Se pueden corregir allí e importar ese archivo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Organizaciones</translation>
    </message>
    <message>
        <source>Organisations (%1)</source>
        <translation>Organizaciones (%1)</translation>
    </message>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>Importar %n fila</numerusform>
            <numerusform>Importar %n filas</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>%1 can be read two ways, and no other date of the file decides. Which is it?</source>
        <translation>%1 se puede leer de dos maneras y ninguna otra fecha del archivo lo decide. ¿Cuál es?</translation>
    </message>
    <message>
        <source>Import a table</source>
        <translation>Importar una tabla</translation>
    </message>
    <message>
        <source>Choose a file, drop one here, or paste cells</source>
        <translation>Elegir un archivo, soltar uno aquí o pegar celdas</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Pegar</translation>
    </message>
    <message>
        <source>Reads the cells that were copied in a spreadsheet</source>
        <translation>Lee las celdas copiadas en una hoja de cálculo</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>Save rejected rows...</source>
        <translation>Guardar filas rechazadas...</translation>
    </message>
    <message>
        <source>Read a file first; the profile keeps how it was read.</source>
        <translation>Antes hay que leer un archivo; el perfil guarda cómo se leyó.</translation>
    </message>
    <message>
        <source>Save as a profile</source>
        <translation>Guardar como perfil</translation>
    </message>
    <message>
        <source>Name of the profile</source>
        <translation>Nombre del perfil</translation>
    </message>
    <message>
        <source>Saved as the profile “%1”.</source>
        <translation>Guardado como el perfil «%1».</translation>
    </message>
    <message>
        <source>Save the profile to a file</source>
        <translation>Guardar el perfil en un archivo</translation>
    </message>
    <message>
        <source>Import profiles (*.json)</source>
        <translation>Perfiles de importación (*.json)</translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>Guardado en %1.</translation>
    </message>
    <message>
        <source>Read a profile from a file</source>
        <translation>Leer un perfil de un archivo</translation>
    </message>
</context>
<context>
    <name>offtake::ImportOrganizations</name>
    <message>
        <source>Whom “%1” means</source>
        <translation>A quién se refiere «%1»</translation>
    </message>
    <message>
        <source>A label, no organisation</source>
        <translation>Una etiqueta, no una organización</translation>
    </message>
    <message>
        <source>None of the store&apos;s</source>
        <translation>Ninguna de las del almacén</translation>
    </message>
    <message>
        <source>It is %1</source>
        <translation>Es %1</translation>
    </message>
    <message>
        <source>The store does not know these names. Tick the ones to create, or say whom they mean; the rows of the others are rejected.</source>
        <translation>El almacén no conoce estos nombres. Hay que marcar los que se crean o decir a quién se refieren; las filas de los demás se rechazan.</translation>
    </message>
    <message>
        <source>Create all</source>
        <translation>Crear todas</translation>
    </message>
    <message>
        <source>Create none</source>
        <translation>No crear ninguna</translation>
    </message>
    <message>
        <source>Name in the file</source>
        <translation>Nombre en el archivo</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>First line</source>
        <translation>Primera línea</translation>
    </message>
    <message>
        <source>In the store</source>
        <translation>En el almacén</translation>
    </message>
    <message>
        <source>Unknown organisations</source>
        <translation>Organizaciones desconocidas</translation>
    </message>
</context>
<context>
    <name>offtake::ImportRowsModel</name>
    <message>
        <source>new</source>
        <translation>nueva</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>cambiada</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>sin cambios</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>omitida</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rechazada</translation>
    </message>
    <message>
        <source>(empty text)</source>
        <translation>(texto vacío)</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>Stored: %1
File: %2</source>
        <translation>Guardado: %1
Archivo: %2</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Qué ocurre</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
</context>
<context>
    <name>offtake::ImportSettings</name>
    <message>
        <source>None: guess from the file</source>
        <translation>Ninguno: deducirlo del archivo</translation>
    </message>
    <message>
        <source>Save as a profile...</source>
        <translation>Guardar como perfil...</translation>
    </message>
    <message>
        <source>Delete the profile</source>
        <translation>Eliminar el perfil</translation>
    </message>
    <message>
        <source>Save to a file...</source>
        <translation>Guardar en un archivo...</translation>
    </message>
    <message>
        <source>Read from a file...</source>
        <translation>Leer de un archivo...</translation>
    </message>
    <message>
        <source>As such a file last time</source>
        <translation>Como la última vez con un archivo así</translation>
    </message>
    <message>
        <source>Save, share or delete profiles</source>
        <translation>Guardar, compartir o eliminar perfiles</translation>
    </message>
    <message>
        <source>A profile keeps how files of one origin are read</source>
        <translation>Un perfil conserva cómo se leen los archivos de un mismo origen</translation>
    </message>
    <message>
        <source>The first row names the columns</source>
        <translation>La primera fila da nombre a las columnas</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Perfil</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Codificación</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>Separador</translation>
    </message>
    <message>
        <source>Decimal sign</source>
        <translation>Signo decimal</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Fechas</translation>
    </message>
    <message>
        <source>Rows that exist already</source>
        <translation>Filas que ya existen</translation>
    </message>
    <message>
        <source>Empty cells</source>
        <translation>Celdas vacías</translation>
    </message>
    <message>
        <source>Cells that mean “nothing”</source>
        <translation>Celdas que significan «nada»</translation>
    </message>
    <message>
        <source>Comma ,</source>
        <translation>Coma ,</translation>
    </message>
    <message>
        <source>Semicolon ;</source>
        <translation>Punto y coma ;</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulador</translation>
    </message>
    <message>
        <source>Bar |</source>
        <translation>Barra |</translation>
    </message>
    <message>
        <source>Point 1.5</source>
        <translation>Punto 1.5</translation>
    </message>
    <message>
        <source>Comma 1,5</source>
        <translation>Coma 1,5</translation>
    </message>
    <message>
        <source>Year, month, day</source>
        <translation>Año, mes, día</translation>
    </message>
    <message>
        <source>Day, month, year</source>
        <translation>Día, mes, año</translation>
    </message>
    <message>
        <source>Month, day, year</source>
        <translation>Mes, día, año</translation>
    </message>
    <message>
        <source>Update them</source>
        <translation>Actualizarlas</translation>
    </message>
    <message>
        <source>Leave them as they are</source>
        <translation>Dejarlas como están</translation>
    </message>
    <message>
        <source>Stop at the first difference</source>
        <translation>Detenerse en la primera diferencia</translation>
    </message>
    <message>
        <source>Leave the stored value</source>
        <translation>Dejar el valor guardado</translation>
    </message>
    <message>
        <source>Take the stored value away</source>
        <translation>Quitar el valor guardado</translation>
    </message>
</context>
<context>
    <name>offtake::JobBar</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>offtake::LimitsDialog</name>
    <message>
        <source>Limits of the axis</source>
        <translation>Límites del eje</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Two numbers above 0, the smaller first.</source>
        <translation>Dos números mayores que 0, primero el menor.</translation>
    </message>
    <message>
        <source>Two numbers, the smaller first.</source>
        <translation>Dos números, primero el menor.</translation>
    </message>
</context>
<context>
    <name>offtake::MainWindow</name>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;New...</source>
        <translation>&amp;Nuevo...</translation>
    </message>
    <message>
        <source>New from &amp;sample...</source>
        <translation>Nuevo desde la &amp;muestra...</translation>
    </message>
    <message>
        <source>&amp;Open...</source>
        <translation>&amp;Abrir...</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Abrir &amp;reciente</translation>
    </message>
    <message>
        <source>&amp;Import CSV...</source>
        <translation>&amp;Importar CSV...</translation>
    </message>
    <message>
        <source>&amp;Export report...</source>
        <translation>&amp;Exportar informe...</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Search everything</source>
        <translation>&amp;Buscar en todo</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Tema</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>&amp;Restablecer la disposición</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Atajos de teclado</translation>
    </message>
    <message>
        <source>&amp;About Offtake</source>
        <translation>A&amp;cerca de Offtake</translation>
    </message>
    <message>
        <source>page</source>
        <translation>página</translation>
    </message>
    <message>
        <source>No file open</source>
        <translation>Ningún archivo abierto</translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s): %1 paths/s</source>
        <comment>speed, short number</comment>
        <translation>
            <numerusform>%n hilo: %1 trayectorias/s</numerusform>
            <numerusform>%n hilos: %1 trayectorias/s</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Paste cells to import</source>
        <translation>&amp;Pegar celdas para importar</translation>
    </message>
    <message>
        <source>Export all &amp;tables as CSV...</source>
        <translation>Exportar todas las &amp;tablas como CSV...</translation>
    </message>
    <message>
        <source>&amp;Back up...</source>
        <translation>Copia de &amp;seguridad...</translation>
    </message>
    <message>
        <source>Co&amp;mpact</source>
        <translation>Co&amp;mpactar</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>Compro&amp;bar</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edición</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>&amp;Change log...</source>
        <translation>Registro de &amp;cambios...</translation>
    </message>
    <message>
        <source>command</source>
        <translation>orden</translation>
    </message>
</context>
<context>
    <name>offtake::MarkEditor</name>
    <message>
        <source>Add a mark</source>
        <translation>Añadir una marca</translation>
    </message>
    <message>
        <source>A threshold to read off: drag it in the chart or type its amount or share.</source>
        <translation>Un umbral para leer: se arrastra en el gráfico o se escribe su importe o su proporción.</translation>
    </message>
    <message>
        <source>%1 m</source>
        <comment>millions of a currency</comment>
        <translation>M %1</translation>
    </message>
    <message>
        <source>% below</source>
        <comment>of the paths lie below an amount</comment>
        <translation> % por debajo</translation>
    </message>
    <message>
        <source>Amount of mark %1</source>
        <translation>Importe de la marca %1</translation>
    </message>
    <message>
        <source>Share of the paths below mark %1</source>
        <translation>Proporción de las trayectorias por debajo de la marca %1</translation>
    </message>
    <message>
        <source>Remove mark %1</source>
        <translation>Quitar la marca %1</translation>
    </message>
</context>
<context>
    <name>offtake::MeasureCharts</name>
    <message>
        <source>H%1 %2</source>
        <comment>half-year, number and year</comment>
        <translation>S%1 %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two dates</comment>
        <translation>del %1 al %2</translation>
    </message>
    <message>
        <source>Disclosed</source>
        <translation>Publicado</translation>
    </message>
    <message>
        <source>Estimated</source>
        <translation>Estimado</translation>
    </message>
    <message>
        <source>Assumed</source>
        <translation>Supuesto</translation>
    </message>
    <message>
        <source>%1, source: %2</source>
        <comment>basis and source</comment>
        <translation>%1, fuente: %2</translation>
    </message>
    <message>
        <source>Sources: %1</source>
        <translation>Fuentes: %1</translation>
    </message>
    <message numerus="yes">
        <source>Sources: %1 and %n more</source>
        <comment>names</comment>
        <translation>
            <numerusform>Fuentes: %1 y una más</numerusform>
            <numerusform>Fuentes: %1 y %n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>offtake::NavigationBar</name>
    <message>
        <source>Provider</source>
        <translation>Proveedor</translation>
    </message>
    <message>
        <source>as of</source>
        <translation>a fecha de</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>A fecha de</translation>
    </message>
    <message>
        <source>Search everything  (%1)</source>
        <translation>Buscar en todo  (%1)</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Buscar en todo</translation>
    </message>
</context>
<context>
    <name>offtake::NetworkFilterBar</name>
    <message>
        <source>Find in the network</source>
        <translation>Buscar en la red</translation>
    </message>
    <message>
        <source>Find an organisation in the network</source>
        <translation>Buscar una organización en la red</translation>
    </message>
    <message>
        <source>Free layout</source>
        <translation>Disposición libre</translation>
    </message>
    <message>
        <source>Provider in the middle</source>
        <translation>Proveedor en el centro</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Disposición</translation>
    </message>
    <message>
        <source>Free, or suppliers left of the provider and customers right</source>
        <translation>Libre, o los proveedores a la izquierda y los clientes a la derecha</translation>
    </message>
    <message>
        <source>Size: revenue</source>
        <translation>Tamaño: ingresos</translation>
    </message>
    <message>
        <source>Size: backlog</source>
        <translation>Tamaño: cartera</translation>
    </message>
    <message>
        <source>Size: contracts</source>
        <translation>Tamaño: contratos</translation>
    </message>
    <message>
        <source>What the circles&apos; areas tell: last twelve months&apos; revenue, newest backlog, or remaining value sold and bought. Hollow: not known.</source>
        <translation>Qué dicen las áreas de los círculos: ingresos de los últimos doce meses, cartera más reciente o valor restante vendido y comprado. Hueco: no se conoce.</translation>
    </message>
    <message>
        <source>Size of the circles</source>
        <translation>Tamaño de los círculos</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Tipos</translation>
    </message>
    <message>
        <source>Which arrows are shown</source>
        <translation>Qué flechas se muestran</translation>
    </message>
    <message>
        <source>All amounts</source>
        <translation>Todos los importes</translation>
    </message>
    <message>
        <source>From %1</source>
        <comment>least amount</comment>
        <translation>Desde %1</translation>
    </message>
    <message>
        <source>Least amount of an arrow</source>
        <translation>Importe mínimo de una flecha</translation>
    </message>
    <message>
        <source>All dates</source>
        <translation>Todas las fechas</translation>
    </message>
    <message>
        <source>Since %1</source>
        <comment>year</comment>
        <translation>Desde %1</translation>
    </message>
    <message>
        <source>Only what was signed or announced since</source>
        <translation>Solo lo firmado o anunciado desde entonces</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>Alejar (−)</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Alejar</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Acercar (+)</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Acercar</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajustar</translation>
    </message>
    <message>
        <source>Show everything (0)</source>
        <translation>Mostrar todo (0)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Lay out anew</source>
        <translation>Disponer de nuevo</translation>
    </message>
    <message>
        <source>Unpin all</source>
        <translation>Soltar todas</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Copiar imagen</translation>
    </message>
    <message>
        <source>Save as PNG, SVG or PDF...</source>
        <translation>Guardar como PNG, SVG o PDF...</translation>
    </message>
</context>
<context>
    <name>offtake::NetworkPage</name>
    <message>
        <source>No organisation with ties at this date is called “%1”.</source>
        <translation>Ninguna organización con vínculos en esta fecha se llama «%1».</translation>
    </message>
    <message>
        <source>Choose %1</source>
        <translation>Elegir %1</translation>
    </message>
    <message>
        <source>Force out %1</source>
        <translation>Forzar la salida de %1</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Soltar</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Fijar</translation>
    </message>
    <message>
        <source>Open in the tables</source>
        <translation>Abrir en las tablas</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>Lay out anew</source>
        <translation>Disponer de nuevo</translation>
    </message>
    <message>
        <source>Save as PNG, SVG or PDF...</source>
        <translation>Guardar como PNG, SVG o PDF...</translation>
    </message>
    <message>
        <source>Simulating with and without %1...</source>
        <translation>Simulación con %1 y sin ella...</translation>
    </message>
    <message>
        <source>Forced exit</source>
        <translation>Salida forzada</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Detenida.</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>hasta %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>en %1</translation>
    </message>
    <message>
        <source>Without %1 nobody loses revenue %2.</source>
        <comment>name, when</comment>
        <translation>Sin %1 nadie pierde ingresos %2.</translation>
    </message>
    <message>
        <source>Without %1, %2 loses %3 of revenue %4, %5 of what it would earn; %6 directly.</source>
        <translation>Sin %1, %2 pierde %3 de ingresos %4, el %5 de lo que ingresaría; %6 directamente.</translation>
    </message>
    <message numerus="yes">
        <source>%n other(s) lose too.</source>
        <translation>
            <numerusform>%n más también pierde.</numerusform>
            <numerusform>Otras %n también pierden.</numerusform>
        </translation>
    </message>
    <message>
        <source>No contract or financing is known at this date. Import contracts, or choose a later date.</source>
        <translation>En esta fecha no se conoce ningún contrato ni financiación. Conviene importar contratos o elegir una fecha posterior.</translation>
    </message>
    <message numerus="yes">
        <source>%n organisation(s) are tied</source>
        <translation>
            <numerusform>%n organización está vinculada</numerusform>
            <numerusform>%n organizaciones están vinculadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>by %n arrow(s) at %1.</source>
        <translation>
            <numerusform>por %n flecha a %1.</numerusform>
            <numerusform>por %n flechas a %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 stands on %n cycle(s).</source>
        <translation>
            <numerusform>%1 está en %n ciclo.</numerusform>
            <numerusform>%1 está en %n ciclos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 stands on more than %n cycle(s).</source>
        <translation>
            <numerusform>%1 está en más de %n ciclo.</numerusform>
            <numerusform>%1 está en más de %n ciclos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Network of contracts, shares, money and guarantees</source>
        <translation>Red de contratos, acciones, dinero y garantías</translation>
    </message>
    <message>
        <source>Arrow keys walk between neighbours, N goes to the next by name, Enter chooses, F forces out, P pins, T opens the tables, plus and minus zoom.</source>
        <translation>Las flechas del teclado pasan entre vecinos, N va al siguiente por nombre, Intro elige, F fuerza la salida, P fija, T abre las tablas, más y menos acercan y alejan.</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Guardar imagen</translation>
    </message>
    <message>
        <source>Pictures (*.png *.svg *.pdf)</source>
        <translation>Imágenes (*.png *.svg *.pdf)</translation>
    </message>
    <message>
        <source>Import a CSV file...</source>
        <translation>Importar un archivo CSV...</translation>
    </message>
</context>
<context>
    <name>offtake::NetworkSide</name>
    <message>
        <source>%1 → %2</source>
        <comment>from, to</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>→ %1</source>
        <comment>to</comment>
        <translation>→ %1</translation>
    </message>
    <message>
        <source>← %1</source>
        <comment>from</comment>
        <translation>← %1</translation>
    </message>
    <message>
        <source>not disclosed</source>
        <translation>no publicado</translation>
    </message>
    <message>
        <source>Between</source>
        <translation>Entre</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Every arrow of the picture: between whom, of which kind, what remains. Enter opens the row.</source>
        <translation>Todas las flechas de la imagen: entre quiénes, de qué tipo, qué queda. Intro abre la fila.</translation>
    </message>
    <message>
        <source>Nobody chosen</source>
        <translation>Nadie elegido</translation>
    </message>
    <message>
        <source>Choose an organisation in the picture: by a click, or with the arrow keys and Enter.</source>
        <translation>Se elige una organización en la imagen con un clic, o con las flechas del teclado e Intro.</translation>
    </message>
    <message>
        <source>Choose an organisation to see what happened.</source>
        <translation>Hay que elegir una organización para ver qué ha ocurrido.</translation>
    </message>
    <message>
        <source>No events are stored by this date.</source>
        <translation>No hay hechos guardados hasta esta fecha.</translation>
    </message>
    <message numerus="yes">
        <source>contracted, %n contract(s)</source>
        <translation>
            <numerusform>contratado, %n contrato</numerusform>
            <numerusform>contratado, %n contratos</numerusform>
        </translation>
    </message>
    <message>
        <source>of it remaining</source>
        <translation>de ello, restante</translation>
    </message>
    <message>
        <source>backlog reported at %1</source>
        <translation>cartera comunicada a %1</translation>
    </message>
    <message>
        <source>revenue of twelve months to %1</source>
        <translation>ingresos de doce meses hasta %1</translation>
    </message>
    <message>
        <source>growth, year to %1</source>
        <translation>crecimiento, año hasta %1</translation>
    </message>
    <message>
        <source>growth, quarter to %1</source>
        <translation>crecimiento, trimestre hasta %1</translation>
    </message>
    <message>
        <source>of revenue from %1</source>
        <translation>de los ingresos, de %1</translation>
    </message>
    <message>
        <source>HHI of %1</source>
        <translation>HHI de %1</translation>
    </message>
    <message>
        <source>%1×</source>
        <comment>times</comment>
        <translation>%1×</translation>
    </message>
    <message>
        <source>coverage of the next 12 months</source>
        <translation>cobertura de los próximos 12 meses</translation>
    </message>
    <message>
        <source>of what remains is vendor-financed</source>
        <translation>de lo restante está financiado por el vendedor</translation>
    </message>
    <message>
        <source>still to sell to %1: %2 of its sales, %3 of their purchases</source>
        <translation>aún por vender a %1: %2 de sus ventas, %3 de las compras de ellos</translation>
    </message>
    <message>
        <source>still to buy from %1: %2 of its purchases, %3 of their sales</source>
        <translation>aún por comprar a %1: %2 de sus compras, %3 de las ventas de ellos</translation>
    </message>
    <message>
        <source>Nothing is known of its contracts or revenue by this date.</source>
        <translation>En esta fecha no se conoce nada de sus contratos o ingresos.</translation>
    </message>
    <message>
        <source>No value that leaves %1 comes back to it.</source>
        <translation>Ningún valor que sale de %1 vuelve a ella.</translation>
    </message>
    <message>
        <source>There are longer cycles that are not listed.</source>
        <translation>Hay ciclos más largos que no se enumeran.</translation>
    </message>
    <message>
        <source>Cycles (%1)</source>
        <translation>Ciclos (%1)</translation>
    </message>
    <message>
        <source>Cycles</source>
        <translation>Ciclos</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Proveedor</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Open in the tables</source>
        <translation>Abrir en las tablas</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Ties</source>
        <translation>Vínculos</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Hechos</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>Pérdidas</translation>
    </message>
    <message>
        <source>What is known of the chosen organisation</source>
        <translation>Qué se sabe de la organización elegida</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Medidas</translation>
    </message>
    <message>
        <source>Losses of expected revenue</source>
        <translation>Pérdidas de ingresos esperados</translation>
    </message>
    <message>
        <source>Remaining, %1</source>
        <comment>currency</comment>
        <translation>Restante, %1</translation>
    </message>
    <message>
        <source>Direct, %1</source>
        <comment>currency</comment>
        <translation>Directo, %1</translation>
    </message>
    <message>
        <source>Total, %1</source>
        <comment>currency</comment>
        <translation>Total, %1</translation>
    </message>
    <message>
        <source>Force an organisation out, below the picture, to see what each provider then loses.</source>
        <translation>Al forzar la salida de una organización, debajo de la imagen, se ve aquí lo que pierde cada proveedor.</translation>
    </message>
</context>
<context>
    <name>offtake::NetworkView</name>
    <message>
        <source>revenue of %1 in twelve months</source>
        <translation>ingresos de %1 en doce meses</translation>
    </message>
    <message>
        <source>backlog of %1</source>
        <translation>cartera de %1</translation>
    </message>
    <message>
        <source>still to sell %1</source>
        <translation>por vender aún %1</translation>
    </message>
    <message>
        <source>still to buy %1</source>
        <translation>por comprar aún %1</translation>
    </message>
    <message numerus="yes">
        <source>%n neighbour(s)</source>
        <translation>
            <numerusform>%n vecino</numerusform>
            <numerusform>%n vecinos</numerusform>
        </translation>
    </message>
    <message>
        <source>change of expected revenue %1, direct %2</source>
        <translation>cambio de los ingresos esperados %1, directo %2</translation>
    </message>
    <message>
        <source>amount not disclosed</source>
        <translation>importe no publicado</translation>
    </message>
    <message>
        <source>%1: %2 → %3, %4</source>
        <comment>kind, from, to, amount</comment>
        <translation>%1: %2 → %3, %4</translation>
    </message>
</context>
<context>
    <name>offtake::NoticeBar</name>
    <message>
        <source>Close the message</source>
        <translation>Cerrar el mensaje</translation>
    </message>
</context>
<context>
    <name>offtake::OrganizationLines</name>
    <message>
        <source>%1: %2</source>
        <comment>organisation and share</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Trimestre</translation>
    </message>
</context>
<context>
    <name>offtake::OverridesView</name>
    <message>
        <source>Assumptions</source>
        <translation>Supuestos</translation>
    </message>
    <message>
        <source>left out by the scenario</source>
        <translation>excluido por el escenario</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organización</translation>
    </message>
    <message>
        <source>Default, % a year</source>
        <translation>Impago, % al año</translation>
    </message>
    <message>
        <source>Recovery, %</source>
        <translation>Recuperación, %</translation>
    </message>
    <message>
        <source>Out in quarter</source>
        <translation>Sale en trimestre</translation>
    </message>
    <message>
        <source>Resources, m</source>
        <translation>Recursos, M</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Fundamento</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contrato</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Incl.</translation>
    </message>
    <message>
        <source>Take-or-pay, %</source>
        <translation>Take-or-pay, %</translation>
    </message>
    <message>
        <source>Renewal, %</source>
        <translation>Renovación, %</translation>
    </message>
    <message>
        <source>Delay, quarters</source>
        <translation>Retraso, trimestres</translation>
    </message>
    <message>
        <source>Early end, %</source>
        <translation>Fin anticipado, %</translation>
    </message>
    <message>
        <source>By organisation</source>
        <translation>Por organización</translation>
    </message>
    <message>
        <source>By contract</source>
        <translation>Por contrato</translation>
    </message>
    <message>
        <source>Bold: said by the scenario. An emptied cell goes back to what is stored or assumed.</source>
        <translation>En negrita: dicho por el escenario. Una celda vaciada vuelve a lo guardado o supuesto.</translation>
    </message>
    <message numerus="yes">
        <source>%n contract(s) are left out; the last rows say why.</source>
        <translation>
            <numerusform>%n contrato queda excluido; la última fila dice por qué.</numerusform>
            <numerusform>%n contratos quedan excluidos; las últimas filas dicen por qué.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>provider, customer</comment>
        <translation>De %1 a %2</translation>
    </message>
</context>
<context>
    <name>offtake::OverviewPage</name>
    <message>
        <source>This store has no provider yet. Import contracts to see who depends on whom.</source>
        <translation>Este almacén aún no tiene proveedores. Al importar contratos se ve quién depende de quién.</translation>
    </message>
    <message>
        <source>not disclosed</source>
        <translation>no publicado</translation>
    </message>
    <message numerus="yes">
        <source>%n contract(s)</source>
        <translation>
            <numerusform>%n contrato</numerusform>
            <numerusform>%n contratos</numerusform>
        </translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>hasta %1</translation>
    </message>
    <message>
        <source>RPO</source>
        <translation>RPO</translation>
    </message>
    <message>
        <source>Backlog</source>
        <translation>Cartera</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>customer and period</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Share of reported revenue in the latest full period. %1.</source>
        <translation>Participación en los ingresos comunicados del último periodo completo. %1.</translation>
    </message>
    <message>
        <source>by remaining value</source>
        <translation>por valor restante</translation>
    </message>
    <message>
        <source>%1×</source>
        <comment>times</comment>
        <translation>%1×</translation>
    </message>
    <message>
        <source>next 12 months</source>
        <translation>próximos 12 meses</translation>
    </message>
    <message>
        <source>no revenue known</source>
        <translation>sin ingresos conocidos</translation>
    </message>
    <message>
        <source>No customer above 10 % is disclosed by this date.</source>
        <translation>A esta fecha no se ha publicado ningún cliente por encima del 10&#xa0;%.</translation>
    </message>
    <message>
        <source>No events are stored by this date.</source>
        <translation>No hay hechos guardados hasta esta fecha.</translation>
    </message>
    <message>
        <source>Contracted</source>
        <translation>Contratado</translation>
    </message>
    <message>
        <source>Remaining</source>
        <translation>Restante</translation>
    </message>
    <message>
        <source>Top customer</source>
        <translation>Mayor cliente</translation>
    </message>
    <message>
        <source>HHI</source>
        <translation>HHI</translation>
    </message>
    <message>
        <source>WARL</source>
        <translation>Vida media restante</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Cobertura</translation>
    </message>
    <message>
        <source>Value of all contracts signed by the date, in the provider&apos;s main currency.</source>
        <translation>Valor de todos los contratos firmados hasta la fecha, en la moneda principal del proveedor.</translation>
    </message>
    <message>
        <source>What of it is still to be delivered after the date.</source>
        <translation>Lo que de ello queda por entregar después de la fecha.</translation>
    </message>
    <message>
        <source>Remaining performance obligations or backlog as the provider last reported it.</source>
        <translation>RPO (obligaciones de desempeño pendientes) o cartera, según lo último que comunicó el proveedor.</translation>
    </message>
    <message>
        <source>Share of reported revenue in the latest full period.</source>
        <translation>Participación en los ingresos comunicados del último periodo completo.</translation>
    </message>
    <message>
        <source>Herfindahl-Hirschman index of the latest full period, 0 to 10,000. Where a rest is undisclosed it is an interval: low, the rest spread thin; high, the rest in as few customers as the disclosure allows.</source>
        <translation>Índice de Herfindahl-Hirschman del último periodo completo, de 0 a 10.000. Si hay un resto no publicado, es un intervalo: mínimo, el resto muy repartido; máximo, el resto en tan pocos clientes como permite lo publicado.</translation>
    </message>
    <message>
        <source>Weighted average remaining life of the contracts, by remaining value.</source>
        <translation>Vida media restante de los contratos, ponderada por el valor restante.</translation>
    </message>
    <message>
        <source>Contracted in the next twelve months, divided by the revenue of the last twelve.</source>
        <translation>Lo contratado para los próximos doce meses, dividido por los ingresos de los doce últimos.</translation>
    </message>
    <message>
        <source>Who pays: share of revenue by period</source>
        <translation>Quién paga: participación en los ingresos por periodo</translation>
    </message>
    <message>
        <source>What is contracted: run-off by quarter</source>
        <translation>Qué está contratado: calendario de ingresos por trimestre</translation>
    </message>
    <message>
        <source>Deals in time</source>
        <translation>Acuerdos en el tiempo</translation>
    </message>
    <message>
        <source>Above 10%</source>
        <translation>Más del 10&#xa0;%</translation>
    </message>
    <message>
        <source>Latest events</source>
        <translation>Últimos hechos</translation>
    </message>
    <message>
        <source>No customer&apos;s share is disclosed by this date.</source>
        <translation>A esta fecha no se ha publicado la participación de ningún cliente.</translation>
    </message>
    <message>
        <source>No contract has value left after this date.</source>
        <translation>A ningún contrato le queda valor después de esta fecha.</translation>
    </message>
    <message>
        <source>No contract is signed by this date.</source>
        <translation>No hay ningún contrato firmado hasta esta fecha.</translation>
    </message>
    <message>
        <source>Import a CSV file...</source>
        <translation>Importar un archivo CSV...</translation>
    </message>
    <message>
        <source>being simulated</source>
        <translation>simulándose</translation>
    </message>
    <message>
        <source>cannot be simulated</source>
        <translation>no se puede simular</translation>
    </message>
    <message>
        <source>P5; half reach %1</source>
        <comment>amount</comment>
        <translation>P5; la mitad alcanza %1</translation>
    </message>
    <message>
        <source>How %1 is computed</source>
        <translation>Cómo se calcula %1</translation>
    </message>
    <message>
        <source>None is known by this date: no customer or supplier funds the provider.</source>
        <translation>No se conoce ninguno en esta fecha: ningún cliente o proveedor financia al proveedor elegido.</translation>
    </message>
    <message>
        <source>P5 of five years’ revenue</source>
        <translation>P5 de los ingresos de cinco años</translation>
    </message>
    <message>
        <source>Revenue of the next twenty quarters in the Base scenario: one simulated path in twenty stays below.</source>
        <translation>Ingresos de los próximos veinte trimestres en el escenario Base: una de cada veinte trayectorias simuladas queda por debajo.</translation>
    </message>
    <message>
        <source>Circular links</source>
        <translation>Vínculos circulares</translation>
    </message>
    <message numerus="yes">
        <source>All %n customer(s)...</source>
        <translation>
            <numerusform>El cliente...</numerusform>
            <numerusform>Los %n clientes...</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n link(s)...</source>
        <translation>
            <numerusform>El vínculo...</numerusform>
            <numerusform>Los %n vínculos...</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n event(s)...</source>
        <translation>
            <numerusform>El hecho...</numerusform>
            <numerusform>Los %n hechos...</numerusform>
        </translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Contratos</translation>
    </message>
    <message>
        <source>Funding</source>
        <translation>Fondos</translation>
    </message>
</context>
<context>
    <name>offtake::PathsView</name>
    <message>
        <source>Paths</source>
        <translation>Trayectorias</translation>
    </message>
    <message>
        <source>%1 defaults</source>
        <translation>%1 impaga</translation>
    </message>
    <message>
        <source>%1 exits in distress</source>
        <translation>%1 sale por dificultades</translation>
    </message>
    <message>
        <source>%1 is forced out</source>
        <translation>%1 sale a la fuerza</translation>
    </message>
    <message>
        <source>%1 pays %2 of what it owes</source>
        <translation>%1 paga el %2 de lo que debe</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Trimestre</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Hechos</translation>
    </message>
    <message>
        <source>Re-let capacity</source>
        <translation>Capacidad recolocada</translation>
    </message>
    <message>
        <source>Not contracted</source>
        <translation>Sin contrato</translation>
    </message>
    <message>
        <source>Amounts in %1</source>
        <translation>Importes en %1</translation>
    </message>
    <message>
        <source>Percentile: </source>
        <comment>prefix of a number box</comment>
        <translation>Percentil:&#xa0;</translation>
    </message>
    <message>
        <source>Percentile of the path</source>
        <translation>Percentil de la trayectoria</translation>
    </message>
    <message>
        <source>Path: </source>
        <comment>prefix of a number box</comment>
        <translation>Trayectoria:&#xa0;</translation>
    </message>
    <message>
        <source>Number of the path</source>
        <translation>Número de la trayectoria</translation>
    </message>
    <message>
        <source>Worst path</source>
        <translation>Peor trayectoria</translation>
    </message>
    <message>
        <source>Who exits</source>
        <translation>Quién sale</translation>
    </message>
    <message>
        <source>Next path where it exits</source>
        <translation>Siguiente salida</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Estimación</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>Expected shortfall</source>
        <translation>Déficit esperado (ES)</translation>
    </message>
    <message>
        <source>One path among all</source>
        <translation>Una trayectoria entre todas</translation>
    </message>
    <message>
        <source>Convergence</source>
        <translation>Convergencia</translation>
    </message>
    <message>
        <source>The path quarter by quarter</source>
        <translation>La trayectoria, trimestre a trimestre</translation>
    </message>
    <message>
        <source>The first paths are on their way.</source>
        <translation>Las primeras trayectorias están en camino.</translation>
    </message>
    <message>
        <source>Computed when the simulation has come to rest.</source>
        <translation>Se calcula cuando la simulación ha llegado a su fin.</translation>
    </message>
    <message>
        <source>Revenue, %1</source>
        <comment>unit</comment>
        <translation>Ingresos, %1</translation>
    </message>
</context>
<context>
    <name>offtake::PictureFile</name>
    <message>
        <source>The picture could not be written to %1. Choose another folder.</source>
        <translation>No se pudo escribir la imagen en %1. Conviene elegir otra carpeta.</translation>
    </message>
    <message>
        <source>A picture is saved as PNG, SVG or PDF; %1 ends in none of these.</source>
        <translation>Una imagen se guarda como PNG, SVG o PDF; %1 no termina en ninguno de ellos.</translation>
    </message>
</context>
<context>
    <name>offtake::RatioChart</name>
    <message>
        <source>Paid of what is owed, mean</source>
        <translation>Pagado de lo debido, media</translation>
    </message>
</context>
<context>
    <name>offtake::RecordForm</name>
    <message>
        <source>New record</source>
        <translation>Registro nuevo</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Abrir en el navegador</translation>
    </message>
    <message>
        <source>Show this record</source>
        <translation>Mostrar este registro</translation>
    </message>
    <message numerus="yes">
        <source>%1 over %n quarter(s); its dates are partly assumed.</source>
        <translation>
            <numerusform>%1 en %n trimestre; sus fechas son en parte supuestas.</numerusform>
            <numerusform>%1 en %n trimestres; sus fechas son en parte supuestas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 over %n quarter(s).</source>
        <translation>
            <numerusform>%1 en %n trimestre.</numerusform>
            <numerusform>%1 en %n trimestres.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a row to see all of it here.</source>
        <translation>Al elegir una fila se ve completa aquí.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>The chosen record</source>
        <translation>El registro elegido</translation>
    </message>
    <message>
        <source>Payments by quarter</source>
        <translation>Pagos por trimestre</translation>
    </message>
    <message>
        <source>No value, or no dates, to spread.</source>
        <translation>Sin valor, o sin fechas, para repartir.</translation>
    </message>
</context>
<context>
    <name>offtake::ReportActions</name>
    <message>
        <source>The report is at %1.</source>
        <translation>El informe está en %1.</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>Exportar informe</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>Documento PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
</context>
<context>
    <name>offtake::ReportExporter</name>
    <message>
        <source>The report could not be written to %1. Choose another folder.</source>
        <translation>No se pudo escribir el informe en %1. Conviene elegir otra carpeta.</translation>
    </message>
    <message>
        <source>The report was canceled.</source>
        <translation>El informe se ha cancelado.</translation>
    </message>
</context>
<context>
    <name>offtake::ReportPage</name>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inglés</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>US Letter</source>
        <translation>Carta (EE.&#xa0;UU.)</translation>
    </message>
    <message>
        <source>Export PDF...</source>
        <translation>Exportar PDF...</translation>
    </message>
    <message>
        <source>Making the pages...</source>
        <translation>Preparando las páginas...</translation>
    </message>
    <message>
        <source>Canceled; the pages are made anew at the next change.</source>
        <translation>Cancelado; las páginas se hacen de nuevo con el próximo cambio.</translation>
    </message>
    <message>
        <source>Scenarios, one to four</source>
        <translation>Escenarios, de uno a cuatro</translation>
    </message>
    <message>
        <source>Sections in their order</source>
        <translation>Secciones en su orden</translation>
    </message>
    <message>
        <source>Choose one to four scenarios.</source>
        <translation>Hay que elegir de uno a cuatro escenarios.</translation>
    </message>
    <message>
        <source>Choose a section.</source>
        <translation>Hay que elegir una sección.</translation>
    </message>
    <message>
        <source>%1: revenue dependency</source>
        <translation>%1: dependencia de ingresos</translation>
    </message>
    <message>
        <source>Printing the report</source>
        <translation>Imprimiendo el informe</translation>
    </message>
    <message>
        <source>The report was sent to the printer.</source>
        <translation>El informe se ha enviado a la impresora.</translation>
    </message>
    <message>
        <source>A PDF of the sections and scenarios ticked below, in their order. The first scenario is the one that the others are compared with.</source>
        <translation>Un PDF con las secciones y los escenarios marcados abajo, en su orden. El primer escenario es aquel con el que se comparan los demás.</translation>
    </message>
    <message>
        <source>For archives (PDF/A-1b)</source>
        <translation>Para archivos históricos (PDF/A-1b)</translation>
    </message>
    <message>
        <source>Move the section up (Ctrl+Up)</source>
        <translation>Subir la sección (Ctrl+Arriba)</translation>
    </message>
    <message>
        <source>Move the section up</source>
        <translation>Subir la sección</translation>
    </message>
    <message>
        <source>Move the section down (Ctrl+Down)</source>
        <translation>Bajar la sección (Ctrl+Abajo)</translation>
    </message>
    <message>
        <source>Move the section down</source>
        <translation>Bajar la sección</translation>
    </message>
    <message>
        <source>Print...</source>
        <translation>Imprimir...</translation>
    </message>
    <message>
        <source>This store has no provider yet. Import contracts to report on who pays whom.</source>
        <translation>Este almacén aún no tiene proveedores. Al importar contratos, el informe cuenta quién paga a quién.</translation>
    </message>
    <message>
        <source>Import a CSV file...</source>
        <translation>Importar un archivo CSV...</translation>
    </message>
    <message>
        <source>There is no scenario of %1 yet, and a report tells of one to four. Save one on the Scenarios page.</source>
        <translation>Todavía no hay ningún escenario de %1, y un informe trata de uno a cuatro. Se puede guardar uno en la página Escenarios.</translation>
    </message>
    <message>
        <source>Go to the scenarios</source>
        <translation>Ir a los escenarios</translation>
    </message>
</context>
<context>
    <name>offtake::ReportPreview</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Página %1 de %2</translation>
    </message>
    <message>
        <source>Pages of the report</source>
        <translation>Páginas del informe</translation>
    </message>
    <message>
        <source>Progress of the report</source>
        <translation>Progreso del informe</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Acercar</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Alejar</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>Ajustar al ancho</translation>
    </message>
</context>
<context>
    <name>offtake::ResultView</name>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Mediana</translation>
    </message>
    <message>
        <source>Value at risk %1</source>
        <translation>Valor en riesgo %1</translation>
    </message>
    <message>
        <source>Expected shortfall %1</source>
        <translation>Déficit esperado %1</translation>
    </message>
    <message>
        <source>25th percentile</source>
        <translation>Percentil 25</translation>
    </message>
    <message>
        <source>75th percentile</source>
        <translation>Percentil 75</translation>
    </message>
    <message>
        <source>95th percentile</source>
        <translation>Percentil 95</translation>
    </message>
    <message>
        <source>Probability below %1</source>
        <translation>Probabilidad de quedar por debajo de %1</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>Desviación típica</translation>
    </message>
    <message>
        <source>Lowest path</source>
        <translation>Trayectoria más baja</translation>
    </message>
    <message>
        <source>Highest path</source>
        <translation>Trayectoria más alta</translation>
    </message>
    <message>
        <source>Concentration (HHI)</source>
        <translation>Concentración (HHI)</translation>
    </message>
    <message>
        <source>Total to the horizon</source>
        <translation>Total hasta el horizonte</translation>
    </message>
    <message>
        <source>95% from</source>
        <translation>95&#xa0;%, desde</translation>
    </message>
    <message>
        <source>to</source>
        <translation>hasta</translation>
    </message>
    <message>
        <source>Re-let capacity</source>
        <translation>Capacidad recolocada</translation>
    </message>
    <message>
        <source>Not contracted</source>
        <translation>Sin contrato</translation>
    </message>
    <message>
        <source>Customer, %1</source>
        <comment>unit</comment>
        <translation>Cliente, %1</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Participación</translation>
    </message>
    <message>
        <source>Lost in worst %1</source>
        <translation>Perdido en el peor %1</translation>
    </message>
    <message>
        <source>Revenue in time</source>
        <translation>Ingresos en el tiempo</translation>
    </message>
    <message>
        <source>Probability of exceeding an amount</source>
        <translation>Probabilidad de superar un importe</translation>
    </message>
    <message>
        <source>The first paths are on their way.</source>
        <translation>Las primeras trayectorias están en camino.</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Estadísticas</translation>
    </message>
    <message>
        <source>Who pays, who is missing</source>
        <translation>Quién paga, quién falta</translation>
    </message>
    <message>
        <source>By year</source>
        <translation>Por año</translation>
    </message>
    <message>
        <source>How the distribution is drawn</source>
        <translation>Cómo se dibuja la distribución</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>Histograma</translation>
    </message>
    <message>
        <source>Exceedance</source>
        <translation>Excedencia</translation>
    </message>
    <message>
        <source>An extreme has no interval: with more paths it only moves further out.</source>
        <translation>Un extremo no tiene intervalo: con más trayectorias solo se aleja más.</translation>
    </message>
    <message>
        <source>At least 95%: the widest interval that paths of this mean and number can have.</source>
        <translation>Al menos el 95 %: el intervalo más ancho que pueden tener trayectorias con esta media y en este número.</translation>
    </message>
</context>
<context>
    <name>offtake::ReverseStressDialog</name>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Reverse stress</source>
        <translation>Estrés inverso</translation>
    </message>
    <message>
        <source>How far must one assumption go until the result is no better than a target?</source>
        <translation>¿Cuánto debe moverse un solo supuesto para que el resultado no sea mejor que un objetivo?</translation>
    </message>
    <message>
        <source>Progress of the search</source>
        <translation>Progreso de la búsqueda</translation>
    </message>
    <message>
        <source>&amp;Assumption</source>
        <translation>&amp;Supuesto</translation>
    </message>
    <message>
        <source>&amp;Statistic</source>
        <translation>&amp;Estadística</translation>
    </message>
    <message>
        <source>&amp;Target</source>
        <translation>&amp;Objetivo</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Looks outward from the scenario ...</source>
        <translation>Busca desde el escenario hacia fuera...</translation>
    </message>
    <message>
        <source>The search was stopped.</source>
        <translation>La búsqueda se ha detenido.</translation>
    </message>
    <message>
        <source>“%1” has to go from %2 to %3: %4 then is %5 instead of %6.</source>
        <translation>«%1» tiene que pasar de %2 a %3: entonces %4 es %5 en vez de %6.</translation>
    </message>
    <message>
        <source>Not reachable by “%1” alone: between %2 and %3 it brings %4 to %5 and %6, not to %7.</source>
        <translation>No se alcanza con «%1» por sí solo: entre %2 y %3 lleva %4 a %5 y %6, no a %7.</translation>
    </message>
</context>
<context>
    <name>offtake::RunBar</name>
    <message>
        <source>until ±%1</source>
        <translation>hasta ±%1</translation>
    </message>
    <message>
        <source>How far the simulation goes</source>
        <translation>Hasta dónde llega la simulación</translation>
    </message>
    <message>
        <source>A number of paths, or until the standard errors of mean and expected shortfall are as small.</source>
        <translation>Un número de trayectorias, o hasta que los errores estándar de la media y del déficit esperado sean así de pequeños.</translation>
    </message>
    <message>
        <source>Progress of the simulation</source>
        <translation>Progreso de la simulación</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>Keeps the run in the file, so that it can be repeated to the same bytes.</source>
        <translation>Conserva la ejecución en el archivo, de modo que se puede repetir con los mismos bytes.</translation>
    </message>
    <message>
        <source>%1 paths</source>
        <translation>%1 trayectorias</translation>
    </message>
</context>
<context>
    <name>offtake::RunoffChart</name>
    <message>
        <source>Others</source>
        <translation>Otros</translation>
    </message>
    <message>
        <source>%1 a quarter</source>
        <translation>%1 por trimestre</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name and amount</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 contracted</source>
        <translation>%1: %2 contratados</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Trimestre</translation>
    </message>
</context>
<context>
    <name>offtake::ScenarioBar</name>
    <message>
        <source>Scenario</source>
        <translation>Escenario</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>All assumptions back to the scenario&apos;s</source>
        <translation>Todos los supuestos vuelven a los del escenario</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>What can be done with the scenario</source>
        <translation>Qué se puede hacer con el escenario</translation>
    </message>
    <message>
        <source>&amp;Save assumptions</source>
        <translation>&amp;Guardar los supuestos</translation>
    </message>
    <message>
        <source>Save &amp;as a new scenario...</source>
        <translation>Guardar c&amp;omo escenario nuevo...</translation>
    </message>
    <message>
        <source>D&amp;uplicate...</source>
        <translation>D&amp;uplicar...</translation>
    </message>
    <message>
        <source>&amp;Rename and describe...</source>
        <translation>Cambiar &amp;nombre y descripción...</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Eliminar</translation>
    </message>
</context>
<context>
    <name>offtake::ScenarioDialog</name>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Título</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>&amp;Descripción</translation>
    </message>
</context>
<context>
    <name>offtake::ScenarioEditor</name>
    <message>
        <source>Save as a new scenario</source>
        <translation>Guardar como escenario nuevo</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <translation>%1, cambiado</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicar</translation>
    </message>
    <message>
        <source>%1, copy</source>
        <translation>%1, copia</translation>
    </message>
    <message>
        <source>Rename and describe</source>
        <translation>Cambiar nombre y descripción</translation>
    </message>
</context>
<context>
    <name>offtake::ScenarioFansChart</name>
    <message>
        <source>%1 a quarter: median, thin P5 and P95</source>
        <translation>%1 por trimestre: mediana y, en fino, P5 y P95</translation>
    </message>
    <message>
        <source>%1: %2 (P5 %3, P95 %4)</source>
        <comment>scenario, median</comment>
        <translation>%1: %2 (P5 %3, P95 %4)</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Escenario</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Trimestre</translation>
    </message>
    <message>
        <source>P5</source>
        <comment>5th percentile</comment>
        <translation>P5</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Mediana</translation>
    </message>
    <message>
        <source>P95</source>
        <comment>95th percentile</comment>
        <translation>P95</translation>
    </message>
</context>
<context>
    <name>offtake::ScenarioListView</name>
    <message>
        <source>Scenarios</source>
        <translation>Escenarios</translation>
    </message>
    <message>
        <source>No recorded run</source>
        <translation>Ninguna ejecución registrada</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Escenario</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Differs from “%1” in</source>
        <translation>Difiere de «%1» en</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>Última ejecución</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecución</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Paths</source>
        <translation>Trayectorias</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Motor</translation>
    </message>
    <message>
        <source>Simulates the recorded model again ...</source>
        <translation>Simula de nuevo el modelo registrado...</translation>
    </message>
    <message>
        <source>The run gave the same bytes again.</source>
        <translation>La ejecución ha dado de nuevo los mismos bytes.</translation>
    </message>
    <message>
        <source>The run gave other results than recorded: this program or machine computes differently.</source>
        <translation>La ejecución ha dado resultados distintos de los registrados: este programa o esta máquina calcula de otro modo.</translation>
    </message>
    <message>
        <source>Recorded runs</source>
        <translation>Ejecuciones registradas</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <source>Simulates the chosen run again and tells whether it gives the same bytes.</source>
        <translation>Simula de nuevo la ejecución elegida y dice si da los mismos bytes.</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln path(s)</source>
        <translation>
            <numerusform>%1, %Ln trayectoria</numerusform>
            <numerusform>%1, %Ln trayectorias</numerusform>
        </translation>
    </message>
    <message>
        <source>No run is recorded yet. “Record” below keeps a finished run with its model and seed, so that it can be repeated.</source>
        <translation>Aún no hay ejecuciones registradas. «Registrar», abajo, conserva una ejecución terminada con su modelo y su semilla, de modo que se puede repetir.</translation>
    </message>
</context>
<context>
    <name>offtake::ScenarioView</name>
    <message>
        <source>%1 m</source>
        <comment>millions of a currency</comment>
        <translation>M %1</translation>
    </message>
</context>
<context>
    <name>offtake::ScenariosPage</name>
    <message numerus="yes">
        <source>Valued at %1, %n quarter(s). %2</source>
        <translation>
            <numerusform>Valoración a %1, %n trimestre. %2</numerusform>
            <numerusform>Valoración a %1, %n trimestres. %2</numerusform>
        </translation>
    </message>
    <message>
        <source>No contract of %1 is simulated in this scenario: none has a value and a customer that it covers.</source>
        <translation>En este escenario no se simula ningún contrato de %1: ninguno tiene un valor y un cliente que el escenario abarque.</translation>
    </message>
    <message>
        <source>Simulation</source>
        <translation>Simulación</translation>
    </message>
    <message>
        <source>Recorded as %1.</source>
        <translation>Registrada como %1.</translation>
    </message>
    <message>
        <source>Changed, not saved: %1</source>
        <comment>list of assumptions</comment>
        <translation>Cambiado, sin guardar: %1</translation>
    </message>
    <message>
        <source>What the simulation shows</source>
        <translation>Qué muestra la simulación</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>provider, customer</comment>
        <translation>De %1 a %2</translation>
    </message>
    <message>
        <source>This store has no provider yet. Import contracts to ask what happens if a customer leaves.</source>
        <translation>Este almacén aún no tiene proveedores. Al importar contratos se puede preguntar qué pasa si se va un cliente.</translation>
    </message>
    <message>
        <source>Import a CSV file...</source>
        <translation>Importar un archivo CSV...</translation>
    </message>
</context>
<context>
    <name>offtake::SearchBox</name>
    <message>
        <source>Nothing found for “%1”.</source>
        <translation>No se ha encontrado nada para «%1».</translation>
    </message>
</context>
<context>
    <name>offtake::SensitivityView</name>
    <message>
        <source>What moves it</source>
        <translation>Qué lo mueve</translation>
    </message>
    <message>
        <source>Runs the scenario again for every assumption ...</source>
        <translation>Ejecuta de nuevo el escenario para cada supuesto...</translation>
    </message>
    <message>
        <source>Each assumption alone goes from its low to its high; all runs draw the same random numbers.</source>
        <translation>Cada supuesto va por separado de su valor bajo al alto; todas las ejecuciones usan los mismos números aleatorios.</translation>
    </message>
    <message>
        <source>Reverse stress...</source>
        <translation>Estrés inverso...</translation>
    </message>
    <message>
        <source>The smallest change of one assumption that brings a statistic to a target.</source>
        <translation>El menor cambio de un supuesto que lleva una estadística a un objetivo.</translation>
    </message>
    <message>
        <source>One assumption at a time</source>
        <translation>Un supuesto cada vez</translation>
    </message>
    <message>
        <source>From low to high</source>
        <translation>De bajo a alto</translation>
    </message>
    <message>
        <source>Who is missing on the worst paths</source>
        <translation>Quién falta en las peores trayectorias</translation>
    </message>
    <message>
        <source>Computed when the simulation has come to rest.</source>
        <translation>Se calcula cuando la simulación ha llegado a su fin.</translation>
    </message>
    <message>
        <source>The first paths are on their way.</source>
        <translation>Las primeras trayectorias están en camino.</translation>
    </message>
</context>
<context>
    <name>offtake::ShareChart</name>
    <message>
        <source>%1 %2</source>
        <comment>customer and share</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>not disclosed</source>
        <translation>no publicado</translation>
    </message>
    <message>
        <source>%1: %2 of revenue, %3</source>
        <translation>%1: %2 de los ingresos, %3</translation>
    </message>
    <message>
        <source>Not disclosed: %1 of revenue, %2</source>
        <translation>No publicado: %1 de los ingresos, %2</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periodo</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Share of revenue</source>
        <translation>Participación en los ingresos</translation>
    </message>
</context>
<context>
    <name>offtake::SpiderChart</name>
    <message>
        <source>low</source>
        <translation>bajo</translation>
    </message>
    <message>
        <source>scenario</source>
        <translation>escenario</translation>
    </message>
    <message>
        <source>high</source>
        <translation>alto</translation>
    </message>
    <message>
        <source>%1, each assumption from its low to its high</source>
        <translation>%1, cada supuesto de su valor bajo al alto</translation>
    </message>
    <message>
        <source>%1 at %2: %3</source>
        <comment>assumption, its value, amount</comment>
        <translation>%1 con %2: %3</translation>
    </message>
    <message>
        <source>Assumption</source>
        <translation>Supuesto</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
</context>
<context>
    <name>offtake::StatisticBox</name>
    <message>
        <source>Mean</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>5th percentile</source>
        <translation>Percentil 5</translation>
    </message>
    <message>
        <source>Mean of the worst 5%</source>
        <translation>Media del peor 5&#xa0;%</translation>
    </message>
    <message>
        <source>95th percentile</source>
        <translation>Percentil 95</translation>
    </message>
    <message>
        <source>Statistic of the total to the horizon</source>
        <translation>Estadística del total hasta el horizonte</translation>
    </message>
</context>
<context>
    <name>offtake::TableEditing</name>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Adds a record in the form beside (%1)</source>
        <translation>Añade un registro en el formulario de al lado (%1)</translation>
    </message>
    <message>
        <source>Adds a copy of the chosen row (%1)</source>
        <translation>Añade una copia de la fila elegida (%1)</translation>
    </message>
    <message>
        <source>Deletes the chosen rows (%1); Edit &gt; Undo brings them back</source>
        <translation>Elimina las filas elegidas (%1); Edición &gt; Deshacer las recupera</translation>
    </message>
</context>
<context>
    <name>offtake::TableExport</name>
    <message>
        <source>Export the rows that are shown</source>
        <translation>Exportar las filas que se muestran</translation>
    </message>
    <message>
        <source>Export the whole table</source>
        <translation>Exportar la tabla entera</translation>
    </message>
    <message>
        <source>CSV file (*.csv)</source>
        <translation>Archivo CSV (*.csv)</translation>
    </message>
    <message>
        <source>The former export still runs. Wait for its end, or cancel it.</source>
        <translation>La exportación anterior sigue en curso. Hay que esperar a que acabe o cancelarla.</translation>
    </message>
    <message>
        <source>Export of %1</source>
        <translation>Exportación de %1</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1.</source>
        <translation>
            <numerusform>%n fila escrita en %1.</numerusform>
            <numerusform>%n filas escritas en %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>offtake::TablePage</name>
    <message>
        <source>Choose a row to see all of it here.</source>
        <translation>Al elegir una fila se ve completa aquí.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n fila</numerusform>
            <numerusform>%n filas</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the rows to copy: the whole table is too large for the clipboard.</source>
        <translation>Hay que elegir las filas que copiar: la tabla entera es demasiado grande para el portapapeles.</translation>
    </message>
    <message>
        <source>Search this table</source>
        <translation>Buscar en esta tabla</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Quitar los filtros</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>The chosen row</source>
        <translation>La fila elegida</translation>
    </message>
    <message>
        <source>Rows of the table</source>
        <translation>Filas de la tabla</translation>
    </message>
    <message>
        <source>Reading rows ...</source>
        <translation>Leyendo filas...</translation>
    </message>
    <message>
        <source>Copies the chosen rows with their header, for a spreadsheet or a text</source>
        <translation>Copia las filas elegidas con su cabecera, para una hoja de cálculo o un texto</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Writes rows to a CSV file</source>
        <translation>Escribe filas en un archivo CSV</translation>
    </message>
    <message>
        <source>Rows and columns as shown...</source>
        <translation>Filas y columnas como se muestran...</translation>
    </message>
    <message>
        <source>Whole table, to be imported again...</source>
        <translation>Tabla entera, para volver a importarla...</translation>
    </message>
</context>
<context>
    <name>offtake::Then</name>
    <message>
        <source>Other work on a file is running. Wait for its end, or cancel it.</source>
        <translation>Hay otro trabajo en curso sobre un archivo. Hay que esperar a que termine o cancelarlo.</translation>
    </message>
</context>
<context>
    <name>offtake::TornadoChart</name>
    <message>
        <source>%1; the line is the scenario</source>
        <translation>%1; la línea es el escenario</translation>
    </message>
    <message>
        <source>At %1: %2</source>
        <comment>value of an assumption, amount</comment>
        <translation>Con %1: %2</translation>
    </message>
    <message>
        <source>In the scenario, at %1: %2</source>
        <comment>value of an assumption, amount</comment>
        <translation>En el escenario, con %1: %2</translation>
    </message>
    <message>
        <source>Assumption</source>
        <translation>Supuesto</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Bajo</translation>
    </message>
    <message>
        <source>Result at low</source>
        <translation>Resultado con el valor bajo</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Alto</translation>
    </message>
    <message>
        <source>Result at high</source>
        <translation>Resultado con el valor alto</translation>
    </message>
    <message>
        <source>Swing</source>
        <translation>Recorrido</translation>
    </message>
</context>
<context>
    <name>offtake::UpkeepActions</name>
    <message>
        <source>Offtake stores (*.offtake)</source>
        <translation>Almacenes de Offtake (*.offtake)</translation>
    </message>
    <message>
        <source>Back up the store</source>
        <translation>Hacer copia de seguridad del almacén</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Copia de seguridad</translation>
    </message>
    <message>
        <source>The backup is at %1.</source>
        <translation>La copia de seguridad está en %1.</translation>
    </message>
    <message>
        <source>%1 can only be read.</source>
        <translation>%1 solo se puede leer.</translation>
    </message>
    <message>
        <source>Compacting</source>
        <translation>Compactando</translation>
    </message>
    <message>
        <source>The store took %1 and takes %2 now.</source>
        <translation>El almacén ocupaba %1 y ahora ocupa %2.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobación</translation>
    </message>
    <message>
        <source>The check found nothing wrong.</source>
        <translation>La comprobación no ha encontrado nada incorrecto.</translation>
    </message>
    <message>
        <source>Recover into a new store</source>
        <translation>Recuperar en un almacén nuevo</translation>
    </message>
    <message>
        <source>recovered</source>
        <translation>recuperado</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>Recuperación</translation>
    </message>
    <message>
        <source>Every row was recovered.</source>
        <translation>Se han recuperado todas las filas.</translation>
    </message>
    <message>
        <source>%1 rows were recovered, %2 are missing. “offtake recover” lists them.</source>
        <translation>Se han recuperado %1 filas, faltan %2. «offtake recover» las enumera.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Open for reading</source>
        <translation>Abrir para leer</translation>
    </message>
    <message>
        <source>Open a backup...</source>
        <translation>Abrir una copia de seguridad...</translation>
    </message>
    <message>
        <source>Open a backup</source>
        <translation>Abrir una copia de seguridad</translation>
    </message>
    <message>
        <source>Backups and stores (*.bak *.offtake)</source>
        <translation>Copias de seguridad y almacenes (*.bak *.offtake)</translation>
    </message>
    <message>
        <source>Recover what can be read...</source>
        <translation>Recuperar lo que se pueda leer...</translation>
    </message>
</context>
<context>
    <name>offtake::WelcomeBar</name>
    <message>
        <source>Offtake shows whose revenue hangs on whom, and what happens if a customer leaves; this is a sample of AI-infrastructure deals.</source>
        <translation>Offtake muestra de quién dependen los ingresos de quién y qué pasa si un cliente se va; esta es una muestra de acuerdos de infraestructura de IA.</translation>
    </message>
    <message>
        <source>See who CoreWeave depends on</source>
        <translation>Ver de quién depende CoreWeave</translation>
    </message>
    <message>
        <source>Ask: what if Microsoft leaves?</source>
        <translation>Preguntar: ¿y si Microsoft se va?</translation>
    </message>
    <message>
        <source>Import your own CSV</source>
        <translation>Importar un CSV propio</translation>
    </message>
    <message>
        <source>Do not show this again</source>
        <translation>No volver a mostrar</translation>
    </message>
    <message>
        <source>Close the welcome bar</source>
        <translation>Cerrar la barra de bienvenida</translation>
    </message>
</context>
</TS>

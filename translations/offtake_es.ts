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
        <source>rental of an H100: above 8 dollars an hour in 2023, 1.70 in October 2025, 2.35 in March 2026 (SemiAnalysis, as told by compux.net)</source>
        <translation>alquiler de una H100: más de 8 dólares por hora en 2023, 1,70 en octubre de 2025, 2,35 en marzo de 2026 (SemiAnalysis, citado por compux.net)</translation>
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
    <message>
        <source>Term of a contract that tells none</source>
        <translation>Plazo de un contrato que no indica ninguno</translation>
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
        <source>%1 quarters in the mean, coefficient of variation %2, build loading %3</source>
        <translation>%1 trimestres de media, coeficiente de variación %2, carga de construcción %3</translation>
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
        <source>--map %1: expected COLUMN=HEADER</source>
        <translation>--map %1: se esperaba COLUMN=HEADER</translation>
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
        <source>contracts, revenues or revenue_shares</source>
        <translation>contracts, revenues o revenue_shares</translation>
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
        <source>Contracted value</source>
        <translation>Valor contratado</translation>
    </message>
    <message>
        <source>Remaining value</source>
        <translation>Valor restante</translation>
    </message>
    <message>
        <source>Backlog as reported</source>
        <translation>Cartera comunicada</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>Top customer</source>
        <translation>Mayor cliente</translation>
    </message>
    <message>
        <source>Top three customers</source>
        <translation>Tres mayores clientes</translation>
    </message>
    <message>
        <source>HHI</source>
        <translation>HHI</translation>
    </message>
    <message>
        <source>Remaining life (WARL)</source>
        <translation>Vida media restante (WARL)</translation>
    </message>
    <message>
        <source>Coverage, next 12 months</source>
        <translation>Cobertura, próximos 12 meses</translation>
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
        <source>chart: no kind &apos;%1&apos;; there are: %2</source>
        <translation>chart: no hay ningún tipo «%1»; hay: %2</translation>
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
        <source>fan, histogram (of a scenario); shares, runoff, timeline (of stored facts)</source>
        <translation>fan, histogram (de un escenario); shares, runoff, timeline (de datos guardados)</translation>
    </message>
    <message>
        <source>Its id or title; for fan and histogram</source>
        <translation>Su identificador o título; para fan e histogram</translation>
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
        <source>The row has %1 of the %2 fields that the header names.</source>
        <translation>La fila tiene %1 de los %2 campos que nombra el encabezado.</translation>
    </message>
    <message>
        <source>The row has %1 fields, the header names %2.</source>
        <translation>La fila tiene %1 campos; el encabezado nombra %2.</translation>
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
        <source>Revenue</source>
        <translation>Ingresos</translation>
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
        <source>Horizon revenue</source>
        <translation>Ingresos hasta el horizonte</translation>
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
        <source>Mean revenue</source>
        <translation>Ingresos medios</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Participación</translation>
    </message>
    <message>
        <source>Missing in bad paths</source>
        <translation>Falta en las malas trayectorias</translation>
    </message>
    <message>
        <source>Leaves by the end</source>
        <translation>Se va antes del fin</translation>
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
        <source>In this scenario %1 has no revenue to simulate: no contract is left and nothing is earned without one.</source>
        <translation>En este escenario %1 no tiene ingresos que simular: no queda ningún contrato y sin contrato no se ingresa nada.</translation>
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
        <source>All scenarios share their random numbers. Differences are against &apos;%1&apos;.</source>
        <translation>Todos los escenarios comparten los números aleatorios. Las diferencias son respecto a «%1».</translation>
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
        <source>Expected shortfall</source>
        <translation>Déficit esperado (ES)</translation>
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
        <source>%1x</source>
        <translation>%1×</translation>
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
        <source>undisclosed</source>
        <translation>no publicado</translation>
    </message>
    <message>
        <source>In no sum: %1.</source>
        <translation>Fuera de las sumas: %1.</translation>
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
        <source>The same general assumptions as &apos;%1&apos;; what differs stands in its description.</source>
        <translation>Los mismos supuestos generales que «%1»; lo que difiere figura en su descripción.</translation>
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
        <source>Value at risk is the lower quantile of the horizon revenue, expected shortfall the mean of the paths below it; contributions follow Euler&apos;s rule (Tasche 1999) and add up. Intervals are of 95 per cent and tell the error of sampling alone, not that of the assumptions.</source>
        <translation>El valor en riesgo es el cuantil inferior de los ingresos hasta el horizonte; la pérdida esperada en la cola (expected shortfall, ES), la media de las trayectorias por debajo de él. Las contribuciones siguen la regla de Euler (Tasche 1999) y suman el total. Los intervalos son del 95 por ciento e indican solo el error de muestreo, no el de los supuestos.</translation>
    </message>
    <message>
        <source>To repeat these numbers</source>
        <translation>Para repetir estos números</translation>
    </message>
    <message>
        <source>Model, SHA-256</source>
        <translation>Modelo, SHA-256</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>Paths</source>
        <translation>Trayectorias</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Motor</translation>
    </message>
    <message>
        <source>Store: %1, facts known by %2. The numbers do not depend on the device.</source>
        <translation>Almacén: %1, datos conocidos a %2. Los números no dependen del dispositivo.</translation>
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
        <source>As of %1. Scenarios: %2. Figures in %3 unless told otherwise.</source>
        <translation>A %1. Escenarios: %2. Cifras en %3 salvo indicación contraria.</translation>
    </message>
    <message>
        <source>In brief</source>
        <translation>En breve</translation>
    </message>
    <message>
        <source>What follows tells figures that companies disclosed from those estimated by others and those that this program assumes. It is no investment advice.</source>
        <translation>Lo que sigue distingue las cifras publicadas por las empresas de las estimadas por otros y de las que supone este programa. No es asesoramiento de inversión.</translation>
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
        <source>%1 makes %2 of what is still contracted, %3 another %4.</source>
        <translation>%1 representa el %2 de lo que queda contratado; %3, otro %4.</translation>
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
        <source>%1 told of %2 of contracted revenue at %3.</source>
        <translation>%1 indicó %2 de ingresos contratados a %3.</translation>
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
    <message>
        <source>Money goes round between %1 and %2: %3 of funding or shares, %4 of contracts.</source>
        <translation>El dinero de %1 circula en bucle con %2: %3 de financiación o acciones, %4 de contratos.</translation>
    </message>
    <message numerus="yes">
        <source>The largest of %n deal(s) is that of %1 with %2, worth %3.</source>
        <translation>
            <numerusform>El único acuerdo es el del %1 con %2, por %3.</numerusform>
            <numerusform>El mayor de %n acuerdos es el del %1 con %2, por %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1&apos;s quarterly revenue goes from %2 in %3 to %4 in %5 in the mean.</source>
        <translation>Los ingresos trimestrales de %1 pasan, de media, de %2 en %3 a %4 en %5.</translation>
    </message>
    <message>
        <source>Nine paths in ten end between %1 and %2 a quarter.</source>
        <translation>Nueve de cada diez trayectorias acaban entre %1 y %2 por trimestre.</translation>
    </message>
    <message>
        <source>%1 earns %2 by %3 in the mean; one path in twenty stays under %4.</source>
        <translation>%1 ingresa de media %2 hasta %3; una de cada veinte trayectorias no llega a %4.</translation>
    </message>
    <message>
        <source>%1 earns %2 by %3 in the mean; %4 of the paths stay under %5.</source>
        <translation>%1 ingresa de media %2 hasta %3; el %4 de las trayectorias no llega a %5.</translation>
    </message>
    <message>
        <source>In the worst %1 of the paths %2 earns %3 in the mean, %4 less than over all paths.</source>
        <translation>En el %1 peor de las trayectorias, %2 ingresa de media %3, %4 menos que en el conjunto.</translation>
    </message>
    <message>
        <source>Revenue without contracts costs most in the bad paths: %1 of the %2 that are missing there.</source>
        <translation>Los ingresos sin contrato son lo que más cuesta en las malas trayectorias: %1 de los %2 que faltan en ellas.</translation>
    </message>
    <message>
        <source>%1 costs most in the bad paths: %2 of the %3 that are missing there.</source>
        <translation>%1 es quien más cuesta en las malas trayectorias: %2 de los %3 que faltan en ellas.</translation>
    </message>
    <message>
        <source>Of %1&apos;s customers, %2 exits most often: in %3 of the paths by %4.</source>
        <translation>De los clientes de %1, %2 es el que sale más a menudo: en el %3 de las trayectorias hasta %4.</translation>
    </message>
    <message>
        <source>%1 paths with seed %2 tell the mean to ±%3 and the expected shortfall to ±%4 (95% confidence).</source>
        <translation>%1 trayectorias con la semilla %2 dan la media con ±%3 y el déficit esperado (ES) con ±%4 (confianza del 95&#xa0;%).</translation>
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
        <source>“%1” is not an Offtake store.</source>
        <translation>«%1» no es un almacén de Offtake.</translation>
    </message>
    <message>
        <source>“%1” was written by an older Offtake and must be upgraded, which needs leave to write to it.</source>
        <translation>«%1» lo escribió una versión anterior de Offtake y hay que actualizarlo, para lo que se necesita permiso de escritura.</translation>
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
        <source>GPU price drift</source>
        <translation>Deriva del precio de la GPU</translation>
    </message>
    <message>
        <source>% a year</source>
        <translation>% al año</translation>
    </message>
    <message>
        <source>Mean change of the rental price.</source>
        <translation>Variación media del precio de alquiler.</translation>
    </message>
    <message>
        <source>Probability of default</source>
        <translation>Probabilidad de impago</translation>
    </message>
    <message>
        <source>Of the customer chosen above.</source>
        <translation>Del cliente elegido arriba.</translation>
    </message>
    <message>
        <source>Leaves at the start</source>
        <translation>Se va al principio</translation>
    </message>
    <message>
        <source>The customer pays nothing from the first quarter on; its capacity is let again.</source>
        <translation>El cliente no paga nada desde el primer trimestre; su capacidad se recoloca.</translation>
    </message>
    <message>
        <source>Credit correlation</source>
        <translation>Correlación de crédito</translation>
    </message>
    <message>
        <source>Scales how much all customers hang on the same factors.</source>
        <translation>Gradúa cuánto dependen todos los clientes de los mismos factores.</translation>
    </message>
    <message>
        <source>Take-or-pay share</source>
        <translation>Parte take-or-pay</translation>
    </message>
    <message>
        <source>What is due without use. The mark: the contracts&apos; own shares, by value.</source>
        <translation>Lo que se debe aunque no se use. La marca: las partes propias de los contratos, ponderadas por valor.</translation>
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
</context>
<context>
    <name>offtake::Chart</name>
    <message>
        <source>The picture could not be written to %1. Choose another folder.</source>
        <translation>No se pudo escribir la imagen en %1. Conviene elegir otra carpeta.</translation>
    </message>
    <message>
        <source>A picture is saved as PNG, SVG or PDF; %1 ends in none of these.</source>
        <translation>Una imagen se guarda como PNG, SVG o PDF; %1 no termina en ninguno de ellos.</translation>
    </message>
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
</context>
<context>
    <name>offtake::DealsChart</name>
    <message>
        <source>%1, logarithmic</source>
        <translation>%1, escala logarítmica</translation>
    </message>
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
        <source>Column of the file for %1</source>
        <translation>Columna del archivo para %1</translation>
    </message>
    <message>
        <source>not in the file</source>
        <translation>no está en el archivo</translation>
    </message>
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
        <source>What happens</source>
        <translation>Qué ocurre</translation>
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
        <source>Import a CSV file</source>
        <translation>Importar un archivo CSV</translation>
    </message>
    <message>
        <source>Choose a file or drop one here</source>
        <translation>Elegir un archivo o soltarlo aquí</translation>
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
        <source>Update</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
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
        <source>Column of the table</source>
        <translation>Columna de la tabla</translation>
    </message>
    <message>
        <source>Column of the file</source>
        <translation>Columna del archivo</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Progreso de la importación</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
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
    <name>offtake::MainWindow</name>
    <message>
        <source>Offtake stores (*.offtake)</source>
        <translation>Almacenes de Offtake (*.offtake)</translation>
    </message>
    <message>
        <source>The report is at %1.</source>
        <translation>El informe está en %1.</translation>
    </message>
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
        <source>Simulation</source>
        <translation>Simulación</translation>
    </message>
    <message>
        <source>page</source>
        <translation>página</translation>
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
        <source>No files yet</source>
        <translation>Aún no hay archivos</translation>
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
        <source>Export report</source>
        <translation>Exportar informe</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>Documento PDF (*.pdf)</translation>
    </message>
    <message>
        <source>No file open</source>
        <translation>Ningún archivo abierto</translation>
    </message>
    <message>
        <source>In a chart: zoom, reset, move</source>
        <translation>En un gráfico: ampliar, restablecer, mover</translation>
    </message>
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
    <message numerus="yes">
        <source>%n thread(s): %1 paths/s</source>
        <comment>speed, short number</comment>
        <translation>
            <numerusform>%n hilo: %1 trayectorias/s</numerusform>
            <numerusform>%n hilos: %1 trayectorias/s</numerusform>
        </translation>
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
</context>
<context>
    <name>offtake::NoticeBar</name>
    <message>
        <source>Close the message</source>
        <translation>Cerrar el mensaje</translation>
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
</context>
<context>
    <name>offtake::ReportExporter</name>
    <message>
        <source>The report could not be written to %1. Choose another folder.</source>
        <translation>No se pudo escribir el informe en %1. Conviene elegir otra carpeta.</translation>
    </message>
</context>
<context>
    <name>offtake::ReportPage</name>
    <message>
        <source>A PDF with key figures, customer concentration, contracts and run-off, and the results of the scenarios you choose (one to four), with every assumption and source.</source>
        <translation>Un PDF con las cifras clave, la concentración de clientes, los contratos y su calendario de ingresos, y los resultados de los escenarios elegidos (de uno a cuatro), con todos los supuestos y fuentes.</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Proveedor</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Escenarios</translation>
    </message>
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
    <name>offtake::ScenariosPage</name>
    <message>
        <source>Choose a provider first: this store has none yet.</source>
        <translation>Primero hay que elegir un proveedor: este almacén aún no tiene ninguno.</translation>
    </message>
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
        <source>Mean</source>
        <translation>Media</translation>
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
        <source>Standard deviation</source>
        <translation>Desviación típica</translation>
    </message>
    <message>
        <source>Lowest path</source>
        <translation>Trayectoria mínima</translation>
    </message>
    <message>
        <source>Highest path</source>
        <translation>Trayectoria máxima</translation>
    </message>
    <message>
        <source>Probability below %1</source>
        <translation>Probabilidad de quedar por debajo de %1</translation>
    </message>
    <message>
        <source>Customer concentration (HHI)</source>
        <translation>HHI de clientes</translation>
    </message>
    <message>
        <source>%1 m</source>
        <comment>millions of a currency</comment>
        <translation>M %1</translation>
    </message>
    <message>
        <source>Total to the horizon</source>
        <translation>Total al horizonte</translation>
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
        <source>Let again</source>
        <translation>Recolocado</translation>
    </message>
    <message>
        <source>Uncontracted</source>
        <translation>Sin contrato</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Parte</translation>
    </message>
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
        <translation>Volver a los supuestos del escenario</translation>
    </message>
    <message>
        <source>Revenue in time</source>
        <translation>Ingresos en el tiempo</translation>
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
        <source>Progress of the simulation</source>
        <translation>Progreso de la simulación</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
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
        <source>Customer, %1</source>
        <comment>unit</comment>
        <translation>Cliente, %1</translation>
    </message>
    <message>
        <source>Lost in worst %1</source>
        <translation>Falta, %1 peor</translation>
    </message>
</context>
<context>
    <name>offtake::SearchBox</name>
    <message>
        <source>organisation</source>
        <translation>organización</translation>
    </message>
    <message>
        <source>contract of %1</source>
        <translation>contrato de %1</translation>
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
    <name>offtake::TablePage</name>
    <message>
        <source>Choose a row to see all of it here.</source>
        <translation>Al elegir una fila se ve completa aquí.</translation>
    </message>
    <message>
        <source>Nothing to show. Clear the filters, or import a CSV file.</source>
        <translation>Nada que mostrar. Se pueden quitar los filtros o importar un archivo CSV.</translation>
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
        <source>Copies the chosen rows with their header, for a spreadsheet</source>
        <translation>Copia las filas elegidas con su encabezado, para una hoja de cálculo</translation>
    </message>
    <message>
        <source>The chosen row</source>
        <translation>La fila elegida</translation>
    </message>
    <message>
        <source>Rows of the table</source>
        <translation>Filas de la tabla</translation>
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

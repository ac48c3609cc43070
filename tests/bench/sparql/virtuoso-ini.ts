export interface VirtuosoPlace {
  /** Folder of its files. */
  readonly folder: string;
  readonly sqlPort: number;
  readonly httpPort: number;
}

/** Pages of 8 kB it may keep in memory: more than a million triples take. */
const BUFFERS = 85_000;

/**
 * Settings of an instance that is only measured: on the loopback alone, with room for the data in
 * memory and for whole answers (Debian's own settings have 10,000 buffers and 10,000 rows), and no
 * refusal of what it guesses to be dear.
 */
export function virtuosoIni({ folder, sqlPort, httpPort }: VirtuosoPlace): string {
  return `[Database]
DatabaseFile = ${folder}/virtuoso.db
ErrorLogFile = ${folder}/virtuoso.log
LockFile = ${folder}/virtuoso.lck
TransactionFile = ${folder}/virtuoso.trx
xa_persistent_file = ${folder}/virtuoso.pxa
ErrorLogLevel = 7
FileExtend = 200
MaxCheckpointRemap = 2000
Striping = 0
TempStorage = TempDatabase

[TempDatabase]
DatabaseFile = ${folder}/virtuoso-temp.db
TransactionFile = ${folder}/virtuoso-temp.trx
MaxCheckpointRemap = 2000
Striping = 0

[Parameters]
ServerPort = 127.0.0.1:${sqlPort}
DisableUnixSocket = 1
LiteMode = 0
CheckpointInterval = 0
CaseMode = 2
DirsAllowed = ${folder}
NumberOfBuffers = ${BUFFERS}
MaxDirtyBuffers = ${Math.floor(BUFFERS * 0.75)}
MaxQueryMem = 2G
ThreadsPerQuery = 2
AsyncQueueMaxThreads = 10

[HTTPServer]
ServerPort = 127.0.0.1:${httpPort}
ServerRoot = ${folder}
ServerThreads = 10
MaxKeepAlives = 10
KeepAliveTimeout = 60
EnabledDavVSP = 0
HTTPProxyEnabled = 0

[SPARQL]
ResultSetMaxRows = 1000000
MaxQueryCostEstimationTime = 1000000
MaxQueryExecutionTime = 600
`;
}

// node duck.js THREADS FILE: runs the statements of a file in a DuckDB in memory. They are separated by lines
// of "----"; of each that took a while the time is told on standard error.
const fs = require('fs');
const { DuckDBInstance } = require('@duckdb/node-api');

(async () => {
    const instance = await DuckDBInstance.create(':memory:', { threads: process.argv[2] });
    const connection = await instance.connect();
    for (const statement of fs.readFileSync(process.argv[3], 'utf8').split('\n----\n')) {
        const begin = process.hrtime.bigint();
        await connection.run(statement);
        console.error((Number(process.hrtime.bigint() - begin) / 1e9).toFixed(3));
    }
    connection.closeSync();
})().catch((error) => { console.error(String(error)); process.exit(1); });

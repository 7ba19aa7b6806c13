// node duck.js THREADS FILE: runs the statements of a file in a DuckDB in memory. They are separated by lines
// of "----"; of each the seconds that it computed are told on standard error.
const fs = require('fs');
const { DuckDBInstance } = require('@duckdb/node-api');

(async () => {
    const instance = await DuckDBInstance.create(':memory:', { threads: process.argv[2] });
    const connection = await instance.connect();
    for (const statement of fs.readFileSync(process.argv[3], 'utf8').split('\n----\n')) {
        const begin = process.cpuUsage();
        await connection.run(statement);
        const took = process.cpuUsage(begin);
        console.error(((took.user + took.system) / 1e6).toFixed(3));
    }
    connection.closeSync();
})().catch((error) => { console.error(String(error)); process.exit(1); });

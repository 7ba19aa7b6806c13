// duckdb.js SQL: the rows of a query, on two threads, with tabs between the columns.
// Needs @duckdb/node-api, looked for where NODE_PATH says.
const { DuckDBInstance } = require('@duckdb/node-api');

async function main() {
    const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
    const connection = await instance.connect();
    const reader = await connection.runAndReadAll(process.argv[2]);
    process.stdout.write(reader.getRows().map(row => row.join('\t') + '\n').join(''));
}

main().catch(error => { console.error(error.message); process.exit(1); });

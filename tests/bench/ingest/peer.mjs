// (b) The handler as providers' samples show it (Express, JSON body, secret compared, 200), made durable: one commit a call.
// Runs on Node in a folder of its own, where its packages are: see peer-folder.ts.
import { timingSafeEqual } from 'node:crypto';
import Database from 'better-sqlite3';
import express from 'express';

const secret = Buffer.from(process.env.WEBHOOK_SECRET);
const database = new Database(process.env.DATABASE);
database.pragma('journal_mode = WAL');
database.pragma('synchronous = FULL');
database.exec(
  'CREATE TABLE events (id TEXT PRIMARY KEY, type TEXT NOT NULL, body TEXT NOT NULL, received_at INTEGER NOT NULL)',
);
const insert = database.prepare('INSERT OR IGNORE INTO events VALUES (?, ?, ?, ?)');

const app = express();
app.use(express.json());
app.post('/webhooks/moyasar', (request, response) => {
  const token = Buffer.from(String(request.body.secret_token ?? ''));
  if (token.length !== secret.length || !timingSafeEqual(token, secret)) return response.status(401).end();
  insert.run(request.body.id, request.body.type, JSON.stringify(request.body), Date.now());
  return response.json({ received: true });
});

const server = app.listen(0, '127.0.0.1', () => console.log(`listening ${server.address().port}`));
process.on('SIGTERM', () => {
  console.log(JSON.stringify(database.prepare('SELECT count(*) AS events FROM events').get()));
  process.exit(0);
});

/** (a) What this machine's HTTP costs: `Bun.serve` that reads the body and keeps nothing. */
const server = Bun.serve({
  hostname: '127.0.0.1',
  port: 0,
  fetch: async (request) => {
    await request.arrayBuffer();
    return new Response('{"received":true}', { headers: { 'content-type': 'application/json' } });
  },
});
process.stdout.write(`listening ${server.port}\n`);

import Fastify from "fastify";
import { Orders } from "./orders";

const orders = new Orders();
const app = Fastify();

app.get("/health", async () => "ok");
app.post<{ Body: { customer: string; cents: number } }>("/orders", async (request) => orders.place(request.body));
app.get<{ Params: { id: string } }>("/orders/:id", async (request, reply) => {
  return orders.find(Number(request.params.id)) ?? reply.code(404).send({ error: "no such order" });
});

for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => app.close().then(() => process.exit()));
app.listen({ port: 18301, host: "0.0.0.0" });

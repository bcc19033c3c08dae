import Ajv from "ajv";
import { DateTime } from "luxon";

export interface Order {
  id: number;
  customer: string;
  cents: number;
  at: string;
}

const valid = new Ajv().compile({
  type: "object",
  properties: { customer: { type: "string", minLength: 1 }, cents: { type: "integer", minimum: 1 } },
  required: ["customer", "cents"],
});

export class Orders {
  private readonly placed = new Map<number, Order>();

  place(request: { customer: string; cents: number }): Order {
    if (!valid(request)) throw new Error("not an order");
    const order = { ...request, id: this.placed.size + 1, at: DateTime.utc().toISO()! };
    this.placed.set(order.id, order);
    return order;
  }

  find(id: number): Order | undefined {
    return this.placed.get(id);
  }
}

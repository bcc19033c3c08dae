import { strict as assert } from "node:assert";
import { test } from "node:test";
import { Orders } from "./orders";

test("an order can be found again", () => {
  const orders = new Orders();
  const order = orders.place({ customer: "Ada", cents: 1200 });
  assert.deepEqual(orders.find(order.id), order);
});

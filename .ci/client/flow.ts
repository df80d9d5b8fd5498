// One flow through customer-service with nothing but the types that its OpenAPI document gives. It compiles only as long as
// the document says what the flow sends and reads, and it passes only as long as the service does what the document says.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import createClient from "openapi-fetch";
import type { components, paths } from "./target/customer-service.js";

type Customer = components["schemas"]["Customer"];
type Problem = components["schemas"]["Problem"];

const [baseUrl, token] = process.argv.slice(2);
assert(baseUrl && token, "usage: node target/flow.js URL TOKEN");

const api = createClient<paths>({ baseUrl, headers: { Authorization: `Bearer ${token}` } });

/** What was answered, or an error that says why not. */
function answered<T>(result: { data?: T; error?: unknown; response: Response }, status: number): T {
  assert.equal(result.response.status, status, JSON.stringify(result.error ?? result.data));
  assert(result.data !== undefined, "an answer without a body");
  return result.data;
}

/** The problem that was answered, whose code a program can go by. */
function refused(result: { error?: Problem; response: Response }, status: number, code: string): Problem {
  assert.equal(result.response.status, status, JSON.stringify(result.error));
  assert.equal(result.error?.code, code);
  return result.error;
}

const system = `client-${randomUUID()}`;

// Registered once, however often the request is sent.
const register = () =>
  api.POST("/api/v1/customers", {
    params: { header: { "Idempotency-Key": system } },
    body: {
      name: `Client check ${system}`,
      kind: "ORGANISATION",
      origin: "EXTERNAL",
      position: "FINAL",
      state: "POTENTIAL",
      externalIds: [{ system, id: "1" }],
    },
  });
const customer: Customer = answered(await register(), 201);
const path = { id: customer.id };
assert.equal(answered(await register(), 200).id, path.id);

// A problem names its fault, and where it is.
const nameless = await api.POST("/api/v1/customers/{id}/contacts", {
  params: { path },
  body: { name: "", phones: [] },
});
const problem = refused(nameless, 400, "REQUEST_INVALID");
assert.equal(problem.errors?.[0]?.pointer, "/name");

const contact = answered(
  await api.POST("/api/v1/customers/{id}/contacts", {
    params: { path, header: { "Idempotency-Key": `${system}-contact` } },
    body: { name: "陈静", decisionPart: "DECIDES", birthday: { month: 2, day: 29 } },
  }),
  201,
);
assert.equal(contact.name, "陈静");

// A purchase is named by its system and reference: sent twice, it counts once.
const buy = () =>
  api.POST("/api/v1/purchases", {
    body: {
      customer: { system, id: "1" },
      system,
      reference: "1",
      purchasedAt: "2026-03-02T09:00:00+08:00",
      currency: "CNY",
      lines: [{ sku: "WS-9", quantity: 2, unitPrice: 23000.5, configuration: { memory: "128 GB" } }],
    },
  });
const purchase = answered(await buy(), 201);
assert.equal(purchase.total, 46001);
assert.equal(answered(await buy(), 200).id, purchase.id);

// A change names the version that it was made from; a patch says what changes alone.
const read = await api.GET("/api/v1/customers/{id}", { params: { path } });
assert.equal(answered(read, 200).state, "ACTUAL");
const version = read.response.headers.get("ETag");
assert(version);
const rename = (ifMatch: string, name: string) =>
  api.PATCH("/api/v1/customers/{id}", {
    params: { path, header: { "If-Match": ifMatch } },
    headers: { "Content-Type": "application/merge-patch+json" },
    body: { name },
  });
assert.equal(answered(await rename(version, "Renamed"), 200).name, "Renamed");
refused(await rename(version, "Renamed again"), 412, "VERSION_STALE");

// Page by page.
const names = new Set<string>();
let cursor: string | undefined;
do {
  const page = answered(
    await api.GET("/api/v1/customers/{id}/purchases", {
      params: { path, query: { limit: 1, ...(cursor === undefined ? {} : { cursor }) } },
    }),
    200,
  );
  page.items.forEach((one) => names.add(one.reference));
  cursor = page.next ?? undefined;
} while (cursor !== undefined);
assert.deepEqual([...names], ["1"]);

console.log("registered, bought, refused and renamed, as the OpenAPI document says");

import type { TestProject } from "vitest/node";
import { type ProductAddress, startProduct } from "./product";

declare module "vitest" {
  interface ProvidedContext {
    hostileProduct: ProductAddress;
  }
}

/** One built product for all files, with the demonstration's accounts. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const { address, stop } = await startProduct();
  project.provide("hostileProduct", address);
  return stop;
}

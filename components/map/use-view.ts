"use client";

import { useSyncExternalStore } from "react";
import type { ViewSnapshot, ViewStore } from "./tiles/view-store";

export const useView = (store: ViewStore): ViewSnapshot =>
  useSyncExternalStore(store.subscribe, store.read, store.readAtFirst);

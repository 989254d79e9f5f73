import { startPage } from "./start-page.ts";

// The entry of assets/search.js.
startPage();

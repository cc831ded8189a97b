import { useQueryErrorResetBoundary } from "@tanstack/react-query";
import { useCallback } from "react";
import { type Location, useLocation, useNavigate, useNavigation, useRouteError } from "react-router";
import { homePath, termsPath } from "#contract/paths";
import { words } from "../language/language.ts";
import { useFailure, useRetryOnline } from "./failure.ts";
import { useDocumentTitle } from "./page-title.ts";
import { PageLink } from "./PageLink.tsx";
import styles from "./RouteError.module.css";

/** In place of a page that could not be shown; the shell around it stays. */
export function RouteError() {
  const { retry, retrying } = useRetry();
  const failure = useFailure(useRouteError(), retry);
  const { kind, again, offer } = failure;
  useRetryOnline(failure);
  useDocumentTitle(words.errors.title[kind]);
  return (
    <div className={styles.page}>
      <h1 className={styles.title} tabIndex={-1}>
        {words.errors.title[kind]}
      </h1>
      <p className={styles.advice}>{words.errors.advice[kind]}</p>
      <p className={styles.ways}>
        {kind !== "not-found" && (
          <button className={styles.way} type="button" onClick={again} aria-disabled={retrying}>
            {retrying ? words.errors.retrying : offer}
          </button>
        )}
        <PageLink className={styles.way} to={homePath}>
          {words.errors.toHome}
        </PageLink>
        <PageLink className={styles.way} to={termsPath("category")}>
          {words.shell.allCategories}
        </PageLink>
      </p>
    </div>
  );
}

/** In place of everything: not even the site's identity could be had. */
export function RootError() {
  return (
    <main>
      <RouteError />
    </main>
  );
}

/** Opens the address again. A revalidation that ends at once is never drawn, and the router would keep an error that a page threw. */
function useRetry(): { retry: () => void; retrying: boolean } {
  const { reset } = useQueryErrorResetBoundary();
  const navigate = useNavigate();
  const location: Location<unknown> = useLocation();
  const { state } = useNavigation();
  const retry = useCallback(() => {
    reset();
    void navigate(location, { replace: true, state: location.state });
  }, [reset, navigate, location]);
  return { retry, retrying: state !== "idle" };
}

import { type RefObject, use, useEffect, useState } from "react";
import { UNSAFE_DataRouterContext as RouterContext, useLocation, useNavigate, useNavigation } from "react-router";
import type { ListPage } from "#contract/list-page";
import { listPath } from "#contract/paths";
import { keepPlace } from "../shell/keep-place.ts";
import type { ListVisit, PageName } from "./list-visit.ts";

/** Readers who only pass by a page need not see its address. */
const SETTLED_MS = 300;

type AddressFollowsProps = {
  /** The element that holds the pages' parts, each with its number in `data-page`. */
  holder: RefObject<HTMLElement | null>;
  pages: readonly ListPage[];
  /** The page of the present address. */
  page: PageName;
  visit: ListVisit;
};

/**
 * The address bar shows the page that is read: shared or reloaded, it opens there. Draws nothing, so that what it watches, the
 * view and the router, does not draw the list anew.
 */
export const AddressFollows = import.meta.env.SSR ? () => null : FollowingAddress;

function FollowingAddress({ holder, pages, page, visit }: AddressFollowsProps): null {
  const number = useNumberInView(holder, pages.length);
  const navigate = useNavigate();
  const router = use(RouterContext)?.router;
  const { key } = useLocation();
  const isIdle = useNavigation().state === "idle";
  const shown = pages.find((candidate) => candidate.number === number);
  const { id, newest } = visit;
  useEffect(() => {
    // A link that is being followed goes before.
    if (shown === undefined || !isIdle || nameOf(shown) === page || shown.number === page) return;
    const address = shown.type === "open" ? listPath(shown.subject) : listPath(shown.subject, shown.number);
    const timer = setTimeout(() => {
      // A link that was followed a moment ago is not drawn yet: the router itself knows.
      if (router?.state.navigation.state !== "idle" || router.state.location.key !== key) return;
      void navigate(address, { ...keepPlace, state: { ...keepPlace.state, list: { id, newest } } });
    }, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [shown, isIdle, page, id, newest, navigate, router, key]);
  return null;
}

const nameOf = ({ type, number }: ListPage): PageName => (type === "open" ? "latest" : number);

/** The number of the page that lies on the middle line of the view. */
function useNumberInView(holder: RefObject<HTMLElement | null>, pages: number): number | undefined {
  const [number, setNumber] = useState<number>();
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        const entered = entries.findLast(({ isIntersecting }) => isIntersecting);
        if (entered?.target instanceof HTMLElement) setNumber(Number(entered.target.dataset["page"]));
      },
      { rootMargin: "-50% 0px" },
    );
    for (const part of holder.current?.querySelectorAll("[data-page]") ?? []) observer.observe(part);
    return () => observer.disconnect();
  }, [holder, pages]);
  return number;
}

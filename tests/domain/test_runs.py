"""What comes next: every move of a run, when it ends, where it waits and which picture is kept."""

from dataclasses import replace

import pytest

from app.domain.parts import Reflection
from app.domain.requests import PlanRequest
from app.domain.runs import Policy, Spend, spent_on, waits
from app.domain.scores import best, score
from tests.domain.story import SIZE, Story, finding, plan, reflection, replanning


def drafted() -> Story:
    story = Story()
    story.plan()
    story.draft()
    return story


def refined(*scores: tuple[int, int]) -> Story:
    """A drafted story with a reflection per score, refined in between."""
    story = drafted()
    for n, (right, wrong) in enumerate(scores):
        if n:
            story.refine()
        story.reflect(right, wrong)
    return story


def test_a_picture_begins_with_a_plan():
    assert Story().next().act == "plan"


def test_a_plan_is_drafted():
    story = Story()
    story.plan()
    assert story.next().act == "draft"


def test_every_image_is_reflected_on_even_when_all_is_spent():
    story = drafted()
    assert story.next(spend=Spend(rounds=9, images=99, tokens=10**9, seconds=1e9)).act == "reflect"


def test_a_right_draft_is_finished_without_corrections():
    move = refined((4, 0)).next()
    assert (move.act, move.findings) == ("refine", ())


def test_local_faults_are_refined_with_what_stands():
    move = refined((3, 1)).next()
    assert move.act == "refine"
    assert [f.instruction for f in move.findings] == ["i4"]


def test_a_draft_wrong_from_the_ground_up_is_drafted_again_with_corrections():
    move = refined((1, 3)).next()
    assert (move.act, len(move.findings)) == ("redraft", 3)


@pytest.mark.parametrize(
    ("faults", "act"),
    [
        (("missing", "count", "colour"), "redraft"), (("relation", "extra", "missing"), "redraft"),
        (("missing", "colour", "place"), "refine"), (("colour", "cropped", "place"), "refine"),
    ],
)  # fmt: skip
def test_what_a_draft_means_is_drafted_again_and_how_it_looks_is_refined(
    faults: tuple[str, ...], act: str
) -> None:
    story = drafted()
    wrong = tuple(finding(3 + n, fault=fault) for n, fault in enumerate(faults))
    story.reflect(content=Reflection((finding(1, "right"), finding(2, "right"), *wrong), "", "c1"))
    assert story.next().act == act


def test_a_few_meanings_wrong_in_a_good_draft_are_refined():
    story = drafted()
    rights = tuple(finding(n, "right") for n in range(1, 5))
    story.reflect(content=Reflection((*rights, finding(5, fault="missing")), "", "c1"))
    assert story.next().act == "refine"


def test_a_draft_is_drafted_again_only_once_a_pass():
    story = refined((1, 3))
    story.draft(again=True)
    story.reflect(1, 3)
    assert story.next().act == "refine"


def test_a_persons_own_draft_is_never_drafted_again():
    story = Story()
    story.plan()
    story.draft(by="alice")
    story.reflect(0, 4)
    assert story.next().act == "refine"


def test_a_plan_that_misses_the_intent_is_planned_again():
    story = drafted()
    story.reflect(content=Reflection((finding(1, about="plan"), finding(2, "right")), "", "c1"))
    assert story.next().act == "replan"


def test_a_run_plans_again_only_once():
    story = Story()
    story.plan(request=replanning())
    story.draft()
    story.reflect(content=Reflection((finding(1, about="plan"), finding(2, "right")), "", "c1"))
    assert story.next().act == "refine"


def test_worse_than_before_goes_back_to_the_best_images_reflection():
    story = refined((3, 1), (2, 2))
    move = story.next()
    assert (move.act, move.at) == ("go back", "s3")
    assert [f.instruction for f in move.findings] == ["i4"]


def test_a_run_goes_back_only_once():
    story = refined((3, 1), (2, 2))
    story.tip = "s3"
    story.refine()
    story.reflect(1, 3)
    assert story.next().act != "go back"


def test_everything_right_in_the_last_pass_ends():
    move = refined((4, 0), (4, 0)).next()
    assert move.act == "end"
    assert "holds" in move.reason


def test_everything_right_in_an_earlier_pass_continues_with_the_next():
    story = Story()
    story.plan(content=plan(passes=2))
    story.draft()
    story.reflect()
    story.refine()
    story.reflect()
    move = story.next()
    assert (move.act, move.pass_no) == ("continue", 2)


def test_a_plan_that_begins_a_pass_is_drafted_in_that_pass():
    story = Story()
    story.plan(content=plan(passes=3))
    story.draft()
    story.reflect()
    story.add("plan", plan(passes=3), pass_no=2)
    assert (story.next().act, story.next().pass_no) == ("draft", 2)
    assert story.tree.check() == []


def test_a_later_pass_grows_from_the_best_image():
    story = Story()
    story.plan(content=plan(passes=2))
    story.draft()
    story.reflect(3, 1)
    story.refine()
    story.reflect(1, 3)
    move = story.next(spend=Spend(rounds=3))
    assert (move.act, move.at) == ("continue", "s3")


def test_two_rounds_that_gained_nothing_end():
    move = refined((3, 1), (3, 1), (3, 1)).next(Policy(max_rounds=9))
    assert move.act == "end"
    assert "gained nothing" in move.reason


def test_a_round_that_gained_keeps_going():
    assert refined((2, 2), (3, 1), (3, 1)).next(Policy(max_rounds=9)).act == "refine"


@pytest.mark.parametrize(
    "spend", [Spend(images=16), Spend(tokens=100_000), Spend(seconds=600.0), Spend(rounds=3)]
)
def test_a_spent_budget_ends_at_the_reflection(spend):
    move = refined((3, 1)).next(spend=spend)
    assert move.act == "end"
    assert "used" in move.reason or "spent" in move.reason


def test_spent_rounds_still_continue_with_the_next_pass():
    story = Story()
    story.plan(content=plan(passes=2))
    story.draft()
    story.reflect(3, 1)
    assert story.next(spend=Spend(rounds=3)).act == "continue"


def test_a_dismissed_finding_does_not_keep_the_run_going():
    story = drafted()
    waved = finding(4, decision="dismissed")
    story.reflect(content=Reflection((finding(1, "right"), waved), "", "c1"))
    assert story.next().findings == ()


def test_what_was_dismissed_earlier_on_the_path_stays_dismissed():
    story = drafted()
    story.reflect(
        content=Reflection((finding(1, "right"), finding(4, decision="dismissed")), "", "c1")
    )
    story.refine()
    story.reflect(content=Reflection((finding(1, "right"), finding(4)), "", "c1"))
    assert story.next().act == "end"


def test_what_was_dismissed_on_another_branch_is_not_mended_here():
    story = drafted()
    line = finding(1, "right")
    story.reflect(content=Reflection((line, finding(4, decision="dismissed")), "", "c1"))
    story.draft(after="s1")
    story.reflect(content=Reflection((line, finding(4)), "", "c1"))
    assert story.next().findings == ()


def test_the_share_that_holds_leaves_out_what_cannot_be_told_or_was_dismissed():
    lines = (
        finding(1, "right"),
        finding(2),
        finding(3, "cannot tell"),
        finding(4, decision="dismissed"),
    )
    assert score(Reflection(lines)) == 0.5


def test_not_drawn_yet_never_counts_as_wrong():
    assert score(Reflection((finding(1, "right"), finding(2, "not drawn yet")))) == 1.0


def test_best_is_the_highest_score_not_the_last():
    story = refined((2, 2), (4, 0), (3, 1))
    assert best(story.tree, story.tip, "run").id == "s4"


def test_best_among_equals_is_the_larger_then_the_newer():
    story = refined((3, 1), (3, 1), (3, 1))
    assert best(story.tree, story.tip, "run").id == "s6"


def test_best_is_never_older_than_a_persons_edit():
    story = refined((4, 0))
    story.tip = "s1"
    story.draft(by="alice", made_from="s2")
    story.reflect(1, 3)
    assert best(story.tree, story.tip, "run").id == "s4"


def test_scores_of_another_critic_are_not_compared():
    story = refined((4, 0))
    story.refine()
    story.reflect(content=reflection(2, 2, critic="c2"))
    assert best(story.tree, story.tip, "run").id == "s4"


def test_abandoned_steps_of_the_run_can_be_best():
    story = refined((3, 1), (4, 0))
    story.tip = "s3"
    story.refine()
    story.reflect(2, 2)
    assert best(story.tree, story.tip, "run").id == "s4"


@pytest.mark.parametrize(
    ("policy", "waiting"),
    [
        (Policy(), False),
        (Policy(pause="always"), True),
        (Policy(pause="chosen", gates=frozenset({"reflection"})), True),
        (Policy(pause="chosen", gates=frozenset({"plan"})), False),
        (Policy(gate_below=0.9), True),
        (Policy(gate_below=0.5), False),
    ],
)
def test_a_run_waits_where_its_gates_say(policy, waiting):
    story = refined((3, 1))
    assert bool(waits(policy, story.steps[-1])) is waiting


def test_a_round_is_a_refinement_with_its_reflection():
    spend = Spend()
    for step in refined((3, 1), (4, 0)).steps:
        spend = spent_on(spend, step)
    assert (spend.rounds, spend.images) == (1, 2)


def missing_from_plan(**fields: object) -> Reflection:
    return Reflection((finding(1, about="plan", **fields), finding(2, "right")), "", "c1")


@pytest.mark.parametrize("hand", ["plan", "draft", "layer"])
def test_what_a_person_had_a_hand_in_is_not_planned_again(hand: str):
    story = Story()
    story.plan(by="alice" if hand == "plan" else "engine:test")
    draft = story.draft(by="alice" if hand == "draft" else "engine:test")
    if hand == "layer":
        story.steps[-1] = replace(draft, content=replace(draft.painting, protected="layer"))
    story.reflect(content=missing_from_plan())
    assert story.next().act == "refine"
    assert story.next().findings == ()


def test_a_person_may_agree_that_their_plan_misses_the_intent():
    story = Story()
    story.plan(by="alice")
    story.draft()
    story.reflect(content=missing_from_plan(decision="accepted"))
    assert story.next().act == "replan"


def test_a_reflection_that_a_person_edited_still_counts_as_a_round():
    story = refined((3, 1))
    seen = story.steps[-1]
    accepted = reflection(3, 1)
    story.add("reflection", accepted, by="alice", after=seen.parent, run=None, made_from=seen.id)
    story.refine()
    story.reflect(1, 3)
    assert story.next().act == "go back"


SAID = replace(finding(9, author="alice", decision="accepted"), instruction=None, fault="words")


def amended(right: int = 3, wrong: int = 1) -> Story:
    """A refined story, words about its picture, and the plan they changed."""
    story = refined((right, wrong), (right, wrong))
    said = (*reflection(right, wrong).findings, SAID)
    story.reflect(content=Reflection(said, "", "c1"), after=story.steps[-2].id)
    story.add("plan", plan(), request=PlanRequest("x", SIZE, 1, words="bigger"))
    return story


def test_words_about_a_picture_change_its_plan_then_the_picture():
    story = amended()
    story.tip = story.steps[-2].id
    assert (story.next().act, story.next().findings) == ("amend", (SAID,))
    story.tip = story.steps[-1].id
    assert (story.next().act, story.next().findings[-1]) == ("refine", SAID)


def test_a_picture_of_before_the_words_is_not_gone_back_to():
    story = amended(4, 0)
    image = story.refine()
    story.reflect(3, 1)
    assert story.next().act == "refine"
    assert best(story.tree, story.tip, "run") == image


def test_a_critic_asks_for_no_other_plan_than_the_words_made():
    story = amended()
    story.refine()
    story.reflect(content=Reflection((finding(1, about="plan"), finding(2, "right")), "", "c1"))
    assert story.next().act == "end"

package org.liuchi.petitions;

import static org.liuchi.petitions.PetitionFacts.fact;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.OrganizationId;
import org.liuchi.workflow.Guard;
import org.liuchi.workflow.Guard.Refusal;
import org.liuchi.workflow.Step;
import org.springframework.stereotype.Component;

/** The conditions that {@code flows/petition.yaml} names; each one clause of the law. */
@Component
class PetitionGuards {
    private final PetitionBodies bodies;

    PetitionGuards(PetitionBodies bodies) {
        this.bodies = bodies;
    }

    Map<String, Guard> all() {
        Map<String, Guard> guards = new HashMap<>();
        guards.put("petitionConcernedKnown", this::concernedKnown);
        // 条例30: never told, never handling
        guards.put(
                "petitionNotConcerned",
                step -> Refusal.unless(
                        concerned(step).noneMatch(PetitionBodies.named(step)::contains), "petition-body-concerned"));
        // 条例23: five working days from receipt; the term is the flow's
        guards.put(
                "petitionObjectionInTime",
                step -> Refusal.unless(
                        !step.calendar()
                                .deadline(
                                        forwardedAt(step),
                                        step.flow().clock("objection").term())
                                .dueAt()
                                .isBefore(step.now()),
                        "petition-objection-late"));
        // 条例24: what was agreed on or decided is not objected to again
        guards.put(
                "petitionNotSettled",
                step -> Refusal.unless(
                        !Boolean.TRUE.equals(step.item().facts().get(PetitionFacts.SETTLED))
                                && !PetitionFacts.objected(step).contains(fact(step, PetitionFacts.HANDLER)),
                        "petition-body-settled"));
        guards.put(
                "petitionPostOfOwner",
                step -> Refusal.unless(
                        step.input().id("post").isEmpty()
                                || bodies.post(step)
                                        .organization()
                                        .equals(PetitionFacts.owner(step).organization()),
                        "post-elsewhere"));
        // 条例28
        guards.put(
                "petitionOtherPost",
                step -> Refusal.unless(
                        step.input().id("post").isEmpty()
                                || !bodies.post(step)
                                        .post()
                                        .equals(PetitionFacts.owner(step).post()),
                        "petition-same-post"));
        // 条例34: once
        guards.put(
                "petitionNotExtended",
                step -> Refusal.unless(step.item().times("approveExtension") == 0, "petition-extended-before"));
        guards.put(
                "petitionAnotherPerson",
                step -> Refusal.unless(
                        !PetitionFacts.account(step).equals(fact(step, PetitionFacts.ASKED_BY)),
                        "petition-same-person"));
        // 条例31: what went another lawful way has that way's remedies, not review
        guards.put(
                "petitionProcedureOnly",
                step -> Refusal.unless(
                        fact(step, PetitionFacts.PROCEDURE).equals("PETITION"), "petition-other-remedy"));
        guards.put("petitionNotHandler", not(PetitionFacts.HANDLER, "petition-body-handled"));
        guards.put("petitionNotReviewer", not(PetitionFacts.REVIEWER, "petition-body-reviewed"));
        return guards;
    }

    private Optional<Refusal> concernedKnown(Step step) {
        CountyCode county = step.item().county();
        Optional<OrganizationId> named =
                step.input().id(PetitionFacts.CONCERNED).map(OrganizationId::new);
        named.ifPresent(body -> bodies.require(county, PetitionFacts.CONCERNED, body));
        boolean office = named.isPresent()
                && bodies.office(county)
                        .filter(owner -> owner.organization().equals(named.get()))
                        .isPresent();
        return Refusal.unless(!office, "petition-office-concerned");
    }

    private static Guard not(String fact, String reason) {
        return step -> Refusal.unless(!PetitionBodies.named(step).contains(fact(step, fact)), reason);
    }

    private static Stream<String> concerned(Step step) {
        return Stream.concat(
                Stream.of(fact(step, PetitionFacts.CONCERNED)),
                step.input().id(PetitionFacts.CONCERNED).map(UUID::toString).stream());
    }

    static Instant forwardedAt(Step step) {
        return Instant.parse(fact(step, PetitionFacts.FORWARDED_AT));
    }
}

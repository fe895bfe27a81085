package org.liuchi.tasks;

import static org.liuchi.workflow.flow.Input.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.PostId;
import org.liuchi.workflow.Filled;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Step;
import org.liuchi.workflow.flow.Input;

/**
 * What the four sheets of a task say, as it remembers them and as a step fills them in. Posts, never people: whoever
 * comes to a post has its tasks.
 *
 * @param measured it says by what success is measured
 * @param deadline the last day
 * @param post that is responsible
 * @param guarantor post that answers when it fails (包保)
 * @param helpers bodies that help
 * @param supervisor county leader's post, for what crosses departments (ZL-17)
 */
record Sheets(
        boolean measured,
        @Nullable LocalDate deadline,
        @Nullable PostId post,
        @Nullable PostId guarantor,
        List<UUID> helpers,
        @Nullable PostId supervisor) {
    static final String WHAT = "what";
    static final String SUCCESS = "success";
    static final String RESULT = "result";
    static final String DEADLINE = "deadline";
    static final String POST = "post";
    static final String BODY = "body";
    static final String GUARANTOR = "guarantor";
    static final String GUARANTEED_BY = "guaranteedBy";
    static final String HELPERS = "helpers";
    static final String SUPERVISOR = "supervisor";
    static final String SUPERVISED_BY = "supervisedBy";
    static final String RAISER = "raiser";
    static final String RAISED_BY = "raisedBy";
    static final String HEADING = "heading";
    static final String SHOWN = "shown";
    static final String MEASURED = "measured";
    static final String ASKED = "askedDay";
    static final String MISSED = "missed";
    static final int MOST_HELPERS = 20;

    static final Input SHOWN_INPUT =
            Input.of(Input.Kind.YES_NO, SHOWN, "向社会公开任务和成绩", "Show task and result to everybody");

    Sheets {
        helpers = List.copyOf(helpers);
    }

    static Sheets of(Item item) {
        return of(item, Filled.NOTHING);
    }

    static Sheets of(Step step) {
        return of(step.item(), step.input());
    }

    private static Sheets of(Item item, Filled input) {
        return new Sheets(
                input.text(SUCCESS).isPresent()
                        || Boolean.TRUE.equals(item.facts().get(MEASURED)),
                input.date(DEADLINE)
                        .or(() -> fact(item, DEADLINE).map(LocalDate::parse))
                        .orElse(null),
                post(item, input, POST),
                post(item, input, GUARANTOR),
                input.facts().containsKey(HELPERS)
                        ? input.ids(HELPERS)
                        : item.named(HELPERS).map(UUID::fromString).toList(),
                post(item, input, SUPERVISOR));
    }

    private static @Nullable PostId post(Item item, Filled input, String name) {
        return input.id(name)
                .or(() -> fact(item, name).map(UUID::fromString))
                .map(PostId::new)
                .orElse(null);
    }

    static Optional<String> fact(Item item, String name) {
        return Optional.ofNullable(item.facts().get(name)).map(Object::toString);
    }

    /** The posts without which the task hangs in the air. */
    List<PostId> answering() {
        return Stream.of(post, guarantor).flatMap(Stream::ofNullable).toList();
    }

    /** @param whole whether each sheet has to be filled in now, or only once it is handed out */
    static Input[] inputs(boolean whole) {
        return Stream.concat(
                        Stream.of(
                                text(WHAT, "任务内容", "What is to be done", 4_000),
                                asked(text(SUCCESS, "完成标准", "Measure of success", 2_000), whole)),
                        sheets(whole))
                .toArray(Input[]::new);
    }

    static Input[] revised() {
        return Stream.concat(
                        Stream.of(
                                text("title", "任务名称", "Title", 60).optional(),
                                text(WHAT, "任务内容", "What is to be done", 4_000).optional(),
                                text(SUCCESS, "完成标准", "Measure of success", 2_000)
                                        .optional()),
                        sheets(false).filter(input -> !input.name().equals(RAISER)))
                .toArray(Input[]::new);
    }

    static Input[] posts() {
        return Stream.concat(
                        sheets(false)
                                .filter(input -> List.of(POST, GUARANTOR, HELPERS, SUPERVISOR)
                                        .contains(input.name())),
                        Stream.of(text("note", "理由", "Reason", 2_000)))
                .toArray(Input[]::new);
    }

    private static Stream<Input> sheets(boolean whole) {
        return Stream.of(
                asked(Input.of(Input.Kind.DATE, DEADLINE, "完成期限", "Deadline"), whole),
                asked(Input.of(Input.Kind.POST, POST, "责任岗位", "Responsible post"), whole),
                asked(Input.of(Input.Kind.POST, GUARANTOR, "包保岗位", "Guarantor post"), whole),
                Input.organizations(HELPERS, "协办单位", "Helping bodies", MOST_HELPERS)
                        .optional(),
                Input.of(Input.Kind.POST, SUPERVISOR, "县级督促领导岗位", "County supervisor's post")
                        .optional(),
                Input.choice(HEADING, "归口（六治）", "Head", Heading.names()).optional(),
                SHOWN_INPUT.optional(),
                Input.of(Input.Kind.POST, RAISER, "交办岗位", "Post that hands it out")
                        .optional());
    }

    private static Input asked(Input input, boolean required) {
        return required ? input : input.optional();
    }
}

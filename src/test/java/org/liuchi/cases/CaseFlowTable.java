package org.liuchi.cases;

import java.util.List;
import java.util.Map;

/** What a case's flow allows, written a second time by hand. */
final class CaseFlowTable {
    /** From, action, to, who. */
    static final String ROWS = """
        REPORTED     takeUp         TAKEN_UP     desk
        REPORTED     redirect       REDIRECTED   desk
        REPORTED     refuse         REFUSED      desk
        REPORTED     asCommon       DELIBERATING desk village
        REPORTED     asFamily       CONSENT      desk village
        REPORTED     dispatch       DISPATCHED   desk
        REPORTED     withdraw       WITHDRAWN    reporter
        REPORTED     comment        REPORTED     reporter desk
        REPORTED     note           REPORTED     desk
        REPORTED     protect        REPORTED     desk

        TAKEN_UP     redirect       REDIRECTED   desk
        TAKEN_UP     refuse         REFUSED      desk
        TAKEN_UP     asCommon       DELIBERATING desk village
        TAKEN_UP     asFamily       CONSENT      desk village
        TAKEN_UP     dispatch       DISPATCHED   desk
        TAKEN_UP     withdraw       WITHDRAWN    reporter
        TAKEN_UP     comment        TAKEN_UP     reporter desk
        TAKEN_UP     note           TAKEN_UP     desk
        TAKEN_UP     protect        TAKEN_UP     desk

        CONSENT      agree          ADVISING     reporter
        CONSENT      recordConsent  ADVISING     desk village
        CONSENT      decline        REDIRECTED   reporter
        CONSENT      recordDecline  REDIRECTED   desk village
        CONSENT      endUnanswered  REDIRECTED   desk
        CONSENT      askReclass     TAKEN_UP     reporter
        CONSENT      withdraw       WITHDRAWN    reporter
        CONSENT      comment        CONSENT      reporter desk
        CONSENT      note           CONSENT      desk
        CONSENT      protect        CONSENT      desk

        DELIBERATING answer         ANSWERED     village
        DELIBERATING giveBack       TAKEN_UP     village
        DELIBERATING askReclass     TAKEN_UP     reporter
        DELIBERATING recall         TAKEN_UP     desk
        DELIBERATING urge           DELIBERATING desk leader town
        DELIBERATING withdraw       WITHDRAWN    reporter
        DELIBERATING comment        DELIBERATING reporter desk village
        DELIBERATING note           DELIBERATING desk village grid
        DELIBERATING protect        DELIBERATING desk

        ADVISING     answer         ANSWERED     village
        ADVISING     giveBack       TAKEN_UP     village
        ADVISING     askReclass     TAKEN_UP     reporter
        ADVISING     recall         TAKEN_UP     desk
        ADVISING     urge           ADVISING     desk leader town
        ADVISING     withdraw       WITHDRAWN    reporter
        ADVISING     comment        ADVISING     reporter desk village
        ADVISING     note           ADVISING     desk village grid
        ADVISING     protect        ADVISING     desk

        DISPATCHED   accept         IN_HAND      city
        DISPATCHED   object         OBJECTED     city
        DISPATCHED   contact        DISPATCHED   city city2
        DISPATCHED   callIn         DISPATCHED   city desk
        DISPATCHED   blow           DISPATCHED   town desk
        DISPATCHED   recall         TAKEN_UP     desk
        DISPATCHED   escalate       DISPATCHED   desk
        DISPATCHED   reassign       DISPATCHED   city city2
        DISPATCHED   recuse         DISPATCHED   city
        DISPATCHED   urge           DISPATCHED   desk leader town
        DISPATCHED   withdraw       WITHDRAWN    reporter
        DISPATCHED   comment        DISPATCHED   reporter desk city
        DISPATCHED   note           DISPATCHED   desk city city2
        DISPATCHED   protect        DISPATCHED   desk

        OBJECTED     dispatch       DISPATCHED   desk
        OBJECTED     overrule       DISPATCHED   desk
        OBJECTED     escalate       DISPATCHED   desk
        OBJECTED     withdraw       WITHDRAWN    reporter
        OBJECTED     comment        OBJECTED     reporter desk
        OBJECTED     note           OBJECTED     desk
        OBJECTED     protect        OBJECTED     desk

        IN_HAND      answer         ANSWERED     city
        IN_HAND      contact        IN_HAND      city city2
        IN_HAND      callIn         IN_HAND      city desk
        IN_HAND      blow           IN_HAND      town desk
        IN_HAND      askReporter    WAITING      city
        IN_HAND      askExtension   IN_HAND      city
        IN_HAND      extend         IN_HAND      program
        IN_HAND      askSuspension  IN_HAND      city
        IN_HAND      suspend        SUSPENDED    program
        IN_HAND      recall         TAKEN_UP     desk
        IN_HAND      escalate       DISPATCHED   desk
        IN_HAND      reassign       IN_HAND      city city2
        IN_HAND      recuse         IN_HAND      city
        IN_HAND      urge           IN_HAND      desk leader town
        IN_HAND      withdraw       WITHDRAWN    reporter
        IN_HAND      comment        IN_HAND      reporter desk city
        IN_HAND      note           IN_HAND      desk city city2
        IN_HAND      protect        IN_HAND      desk

        WAITING      reply          IN_HAND      reporter
        WAITING      goOn           IN_HAND      city
        WAITING      extend         WAITING      program
        WAITING      recall         TAKEN_UP     desk
        WAITING      urge           WAITING      desk leader town
        WAITING      withdraw       WITHDRAWN    reporter
        WAITING      comment        WAITING      reporter desk city
        WAITING      note           WAITING      desk city city2
        WAITING      protect        WAITING      desk

        SUSPENDED    resume         IN_HAND      city desk
        SUSPENDED    recall         TAKEN_UP     desk
        SUSPENDED    urge           SUSPENDED    desk leader town
        SUSPENDED    withdraw       WITHDRAWN    reporter
        SUSPENDED    comment        SUSPENDED    reporter desk city
        SUSPENDED    note           SUSPENDED    desk city city2
        SUSPENDED    protect        SUSPENDED    desk

        ANSWERED     verify         VERIFIED     desk
        ANSWERED     confirm        VERIFIED     reporter
        ANSWERED     dispute        IN_HAND      reporter
        ANSWERED     rework         IN_HAND      desk
        ANSWERED     closeUnreached CLOSED       desk
        ANSWERED     comment        ANSWERED     reporter desk
        ANSWERED     note           ANSWERED     desk

        VERIFIED     close          CLOSED       desk
        VERIFIED     rework         IN_HAND      desk
        VERIFIED     comment        VERIFIED     reporter desk
        VERIFIED     note           VERIFIED     desk

        CLOSED       rate                CLOSED   reporter
        CLOSED       askExclusion        CLOSED   city city2 desk
        CLOSED       exclude             CLOSED   program
        CLOSED       reopenAfterCallBack TAKEN_UP program
        CLOSED       reopen              TAKEN_UP reporter
        SETTLED      reopen              TAKEN_UP reporter
        REDIRECTED   reopen              TAKEN_UP reporter
        REFUSED      reopen              TAKEN_UP reporter

        REPORTED     merge          MERGED       desk
        TAKEN_UP     merge          MERGED       desk
        CONSENT      merge          MERGED       desk
        DELIBERATING merge          MERGED       desk
        ADVISING     merge          MERGED       desk
        DISPATCHED   merge          MERGED       desk
        OBJECTED     merge          MERGED       desk
        IN_HAND      merge          MERGED       desk
        WAITING      merge          MERGED       desk
        SUSPENDED    merge          MERGED       desk
        MERGED       unmerge        TAKEN_UP     desk
        REPORTED     leave          REPORTED     oneOfSeveral
        TAKEN_UP     leave          TAKEN_UP     oneOfSeveral
        CONSENT      leave          CONSENT      oneOfSeveral
        DELIBERATING leave          DELIBERATING oneOfSeveral
        ADVISING     leave          ADVISING     oneOfSeveral
        DISPATCHED   leave          DISPATCHED   oneOfSeveral
        OBJECTED     leave          OBJECTED     oneOfSeveral
        IN_HAND      leave          IN_HAND      oneOfSeveral
        WAITING      leave          WAITING      oneOfSeveral
        SUSPENDED    leave          SUSPENDED    oneOfSeveral
        REPORTED     takeIn         REPORTED     program
        TAKEN_UP     takeIn         TAKEN_UP     program
        CONSENT      takeIn         CONSENT      program
        DELIBERATING takeIn         DELIBERATING program
        ADVISING     takeIn         ADVISING     program
        DISPATCHED   takeIn         DISPATCHED   program
        OBJECTED     takeIn         OBJECTED     program
        IN_HAND      takeIn         IN_HAND      program
        WAITING      takeIn         WAITING      program
        SUSPENDED    takeIn         SUSPENDED    program
        ANSWERED     takeIn         ANSWERED     program
        VERIFIED     takeIn         VERIFIED     program
        REPORTED     letGo          REPORTED     program
        TAKEN_UP     letGo          TAKEN_UP     program
        CONSENT      letGo          CONSENT      program
        DELIBERATING letGo          DELIBERATING program
        ADVISING     letGo          ADVISING     program
        DISPATCHED   letGo          DISPATCHED   program
        OBJECTED     letGo          OBJECTED     program
        IN_HAND      letGo          IN_HAND      program
        WAITING      letGo          WAITING      program
        SUSPENDED    letGo          SUSPENDED    program
        ANSWERED     letGo          ANSWERED     program
        VERIFIED     letGo          VERIFIED     program
        CLOSED       letGo          CLOSED       program
        REDIRECTED   letGo          REDIRECTED   program
        REFUSED      letGo          REFUSED      program

        REPORTED     noteOrder      REPORTED     desk
        TAKEN_UP     noteOrder      TAKEN_UP     desk
        CONSENT      noteOrder      CONSENT      desk
        DELIBERATING noteOrder      DELIBERATING desk
        ADVISING     noteOrder      ADVISING     desk
        DISPATCHED   noteOrder      DISPATCHED   desk
        OBJECTED     noteOrder      OBJECTED     desk
        IN_HAND      noteOrder      IN_HAND      desk
        WAITING      noteOrder      WAITING      desk
        SUSPENDED    noteOrder      SUSPENDED    desk
        ANSWERED     noteOrder      ANSWERED     desk
        VERIFIED     noteOrder      VERIFIED     desk
        REPORTED     dropOrder      REPORTED     withOrder
        TAKEN_UP     dropOrder      TAKEN_UP     withOrder
        CONSENT      dropOrder      CONSENT      withOrder
        DELIBERATING dropOrder      DELIBERATING withOrder
        ADVISING     dropOrder      ADVISING     withOrder
        DISPATCHED   dropOrder      DISPATCHED   withOrder
        OBJECTED     dropOrder      OBJECTED     withOrder
        IN_HAND      dropOrder      IN_HAND      withOrder
        WAITING      dropOrder      WAITING      withOrder
        SUSPENDED    dropOrder      SUSPENDED    withOrder
        ANSWERED     dropOrder      ANSWERED     withOrder
        VERIFIED     dropOrder      VERIFIED     withOrder
        OBJECTED     redirect       REDIRECTED   desk
        """;

    static final List<String> STATES = List.of(
            "REPORTED",
            "TAKEN_UP",
            "CONSENT",
            "DELIBERATING",
            "ADVISING",
            "DISPATCHED",
            "OBJECTED",
            "IN_HAND",
            "WAITING",
            "SUSPENDED",
            "ANSWERED",
            "VERIFIED",
            "CLOSED",
            "SETTLED",
            "REDIRECTED",
            "REFUSED",
            "MERGED",
            "WITHDRAWN");

    /** Who may, once there is something to it: another report that has been merged in, an order that was noted. */
    static final Map<String, String> ONCE_PREPARED = Map.of(Walk.ONE_OF_SEVERAL, "reporter", "withOrder", "desk");

    private CaseFlowTable() {}
}

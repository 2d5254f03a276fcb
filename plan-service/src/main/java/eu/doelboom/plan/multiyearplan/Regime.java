package eu.doelboom.plan.multiyearplan;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The rules of the policy and management cycle that a plan is under. */
@Schema(description = "Rules of the policy and management cycle that a plan is under; BBC 3.0 holds for 2026-2031.")
public enum Regime {
    BBC_2014,
    BBC_2020,
    BBC_3_0
}

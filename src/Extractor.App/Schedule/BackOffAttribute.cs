using Hangfire.Common;
using Hangfire.States;

namespace Extractor.App.Schedule;

/// <summary>Shows a job that failed and is tried again as scheduled for the instant that our own table gives.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BackOffAttribute : JobFilterAttribute, IElectStateFilter
{
    public void OnStateElection(ElectStateContext context)
    {
        if (context.CandidateState is FailedState { Exception: AttemptFailedException { Again: { } again } failed })
        {
            context.CandidateState = new ScheduledState(again.UtcDateTime) { Reason = failed.Message };
        }
    }
}

namespace Extractor.Gold;

/// <summary>What sort of transaction a deal is (annotation guide, section 6).</summary>
public enum DealType
{
    Acquisition,
    Merger,
    Investment,
    Commercial,
    JointVenture,
    Divestiture,
    Ipo,
    Debt,
}

/// <summary>How far a deal has come.</summary>
public enum DealStage
{
    Reported,
    Announced,
    Completed,
    Terminated,
}
